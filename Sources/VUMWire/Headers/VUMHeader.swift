/// The names of the headers of a VUM message, as the contract writes them (HTTP compares them without case).
public enum VUMHeader {
    public static let apiVersion = "API-Version"
    public static let messageVersion = "X-VUM-berichtVersie"
    public static let fromParty = "X-VUM-fromParty"
    public static let toParty = "X-VUM-toParty"
    public static let viaParty = "X-VUM-viaParty"
    /// So in the contracts; the README writes `SUWIParty`.
    public static let suwiParty = "X-VUM-SUWIparty"

    /// A header of ours, for which the contract has none: the purpose of a question, where it is not that of the mandate (XR-15).
    public static let purpose = "Schakel-Purpose"

    /// A header of ours to a source: how many days ago a profile may have been supplied at most. Sources that do not know it ignore it.
    public static let maximumProfileAge = "Schakel-Maximum-Profile-Age"

    /// The only value of both version headers, also in interface 3.1.
    public static let version = "3.0.0"
}
