enum GovernanceStub {}
