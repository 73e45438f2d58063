enum WebPagesStub {}
