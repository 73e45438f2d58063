public import LabourDomain

/// Why an exchange cannot be composed. What goes wrong while it serves is an ``ExchangeRefusal``.
public enum ExchangeError: Error, Equatable, Sendable {
    /// Two sources are registered for one controller; a reference could not tell them apart.
    case duplicateSource(OIN)
    /// A source's identifier or name is empty, or longer than the contract allows (bronID: 200 characters).
    case invalidSource(OIN, field: String)
    /// A limit is zero or negative, so that nothing would get through.
    case invalidConfiguration(name: String, got: String)
}
