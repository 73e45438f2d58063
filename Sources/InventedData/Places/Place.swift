public import LabourDomain

/// Where the people and the work of a source are.
public enum Place: Hashable, Sendable {
    /// The whole country, by where people live.
    case country
    /// Around a postcode area, within great-circle kilometres.
    case around(PostcodeArea, kilometres: Int)
}
