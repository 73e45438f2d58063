public import LabourDomain

/// Which postcode areas exist.
public protocol PostcodeDirectory: Sendable {
    /// Whether this area exists; O(1).
    func contains(_ area: PostcodeArea) -> Bool
}
