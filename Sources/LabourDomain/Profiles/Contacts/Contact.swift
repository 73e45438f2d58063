/// A person or department to turn to (*contactpersoon/-afdeling*); part of the detail only.
public struct Contact: Hashable, Sendable {
    /// At most 35 characters.
    public var name: String?
    /// At most 320 characters each.
    public var emailAddresses: [String]
    /// At most 14 characters each.
    public var telephoneNumbers: [String]

    public init(name: String? = nil, emailAddresses: [String] = [], telephoneNumbers: [String] = []) {
        self.name = name
        self.emailAddresses = emailAddresses
        self.telephoneNumbers = telephoneNumbers
    }
}
