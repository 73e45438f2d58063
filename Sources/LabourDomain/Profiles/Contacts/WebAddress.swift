/// A place on the web (*webadres*).
public struct WebAddress: Hashable, Sendable {
    public var purpose: WebAddressPurpose?
    /// At most 1,000 characters.
    public var url: String?

    public init(purpose: WebAddressPurpose? = nil, url: String? = nil) {
        self.purpose = purpose
        self.url = url
    }
}

/// The codes of *codeWebadres*.
public enum WebAddressPurpose: UInt8, Hashable, Sendable, CaseIterable {
    /// A page that describes the job seeker.
    case profile = 1
    case curriculumVitae = 2
    case employer = 3
    case applicationForm = 4
}
