enum GeographyStub {}
