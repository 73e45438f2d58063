enum MatchingStub {}
