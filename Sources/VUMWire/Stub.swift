enum VUMWireStub {}
