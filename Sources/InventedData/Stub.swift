enum InventedDataStub {}
