enum ProfileSourceStub {}
