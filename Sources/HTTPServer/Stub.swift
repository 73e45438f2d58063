enum HTTPServerStub {}
