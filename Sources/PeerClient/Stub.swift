enum PeerClientStub {}
