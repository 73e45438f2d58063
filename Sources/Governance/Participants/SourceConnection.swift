public import LabourDomain

/// How the profiles of a participant are reached. A participant is one source: the dialogue knows a source by its OIN.
public struct SourceConnection: Hashable, Sendable {
    /// Who answers on its behalf; its certificate is the one that is expected there.
    public let processor: OIN
    /// The identifier under which details name it (*bronID*); 1 to 200 bytes, given by the exchange and unique in it (vum.md §1.3).
    public let sourceID: String
    public let address: SourceAddress
    /// What it answers questions about; never empty.
    public let subjects: Set<Subject>
    /// The interface that it speaks.
    public let interface: InterfaceVersion

    public init(
        processor: OIN, sourceID: String, address: SourceAddress, subjects: Set<Subject>, interface: InterfaceVersion
    ) throws(GovernanceError) {
        guard !subjects.isEmpty else { throw .invalidValue(name: "subjects", expected: "at least one", got: "none") }
        guard interface == .v3_1 || !subjects.contains(.contactMoments) else {
            throw .invalidValue(name: "subjects", expected: "subjects of interface 3.0", got: Subject.contactMoments.rawValue)
        }
        self.processor = processor
        self.sourceID = try RegistryText.checked(sourceID, "source identifier", upTo: 200)
        self.address = address
        self.subjects = subjects
        self.interface = interface
    }
}

/// A version of the VUM interface. 3.1 adds contact moments of employers (vum.md §1.2).
public enum InterfaceVersion: String, CaseIterable, Codable, Hashable, Sendable {
    case v3_0 = "3.0"
    case v3_1 = "3.1"
}
