/// Where the work is (*adres*).
public struct StreetAddress: Hashable, Sendable {
    public var postcode: Postcode
    /// At most 24 characters.
    public var street: String?
    /// 0...99999.
    public var houseNumber: Int?
    /// At most 6 characters.
    public var houseNumberSuffix: String?

    public init(postcode: Postcode, street: String? = nil, houseNumber: Int? = nil, houseNumberSuffix: String? = nil) {
        self.postcode = postcode
        self.street = street
        self.houseNumber = houseNumber
        self.houseNumberSuffix = houseNumberSuffix
    }
}
