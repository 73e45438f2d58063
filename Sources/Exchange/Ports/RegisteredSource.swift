public import LabourDomain

/// A source as the address book knows it (*bronnen-adressenboek*, vum.md §1.1).
public struct RegisteredSource: Hashable, Codable, Sendable {
    /// The controller that answers (*toParty*). One entry per controller.
    public let oin: OIN
    /// The processor that its certificate must be of (*viaParty*); the controller itself where it has no processor.
    public let processor: OIN
    /// How the source is named towards an asker, with a detail only (*bronID*), 1...200 characters.
    public let sourceID: String
    /// Its name for people.
    public let name: String
    /// Where its contract begins, such as `https://host:port/vum/v3`, without a slash at the end.
    public let baseURL: String
    /// What it can be asked about.
    public let subjects: Set<Subject>

    public init(oin: OIN, processor: OIN, sourceID: String, name: String, baseURL: String, subjects: Set<Subject>) {
        self.oin = oin
        self.processor = processor
        self.sourceID = sourceID
        self.name = name
        self.baseURL = baseURL
        self.subjects = subjects
    }
}
