/// Who offers the work (*werkgever*).
public struct Employer: Hashable, Sendable {
    /// The trade name, at most 500 characters.
    public var name: String?
    /// Branches of business, five-digit SBI codes 0...99999.
    public var sectors: [Int]
    public var webAddresses: [WebAddress]
    /// Part of the detail only.
    public var contacts: [Contact]

    public init(name: String? = nil, sectors: [Int] = [], webAddresses: [WebAddress] = [], contacts: [Contact] = []) {
        self.name = name
        self.sectors = sectors
        self.webAddresses = webAddresses
        self.contacts = contacts
    }
}
