enum PersistenceStub {}
