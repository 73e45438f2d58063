public import LabourDomain

/// Whose certificate a source must show, and how certificates are read.
public struct SourcePin: Sendable {
    let oin: OIN
    let readOIN: OINReader

    public init(oin: OIN, readOIN: @escaping OINReader) {
        self.oin = oin
        self.readOIN = readOIN
    }
}
