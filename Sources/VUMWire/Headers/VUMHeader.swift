/// The names of the headers of a VUM message, as the contract writes them (HTTP compares them without case).
public enum VUMHeader {
    public static let apiVersion = "API-Version"
    public static let messageVersion = "X-VUM-berichtVersie"
    public static let fromParty = "X-VUM-fromParty"
    public static let toParty = "X-VUM-toParty"
    public static let viaParty = "X-VUM-viaParty"
    /// So in the contracts; the README writes `SUWIParty`.
    public static let suwiParty = "X-VUM-SUWIparty"

    /// The only value of both version headers, also in interface 3.1.
    public static let version = "3.0.0"
}
