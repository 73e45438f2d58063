import FoundationEssentials
import LabourDomain

/// The address under which a peer serves a contract, such as `https://localhost:8443/vum/v3`. Only what can be appended to safely.
struct BaseURL: Hashable, Sendable {
    /// Without a slash at its end.
    let text: String
    /// `https://host:port`, without a path.
    let origin: String
    let host: String
    let port: Int

    init(_ text: String) throws(PeerClientError) {
        var trimmed = Substring(text)
        while trimmed.hasSuffix("/") { trimmed.removeLast() }
        guard trimmed.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), let url = URL(string: String(trimmed)), url.scheme == "https",
            let host = url.host(), !host.isEmpty, url.user() == nil, url.password() == nil, url.query() == nil, url.fragment() == nil,
            !trimmed.contains("?"), !trimmed.contains("#"), !trimmed.contains("@")
        else { throw .invalidBaseURL(got: String(text.prefix(200))) }
        self.text = String(trimmed)
        // The address of IPv6 stands between brackets in a URL, and nowhere else.
        self.host = String(host.drop { $0 == "[" }.prefix { $0 != "]" })
        port = url.port ?? 443
        origin = "https://" + (trimmed.dropFirst("https://".count).split(separator: "/").first ?? "")
    }

    /// The host and its port as a request names them (RFC 9110 section 7.2).
    var authority: String { String(origin.dropFirst("https://".count)) }

    /// The name that the certificate must have; an address is checked as what the connection goes to.
    var serverName: String? {
        host.contains(":") || host.utf8.allSatisfy { $0 == 0x2E || $0.isASCIIDigit } ? nil : host
    }

    /// The address with one more segment for each text. Segments hold only characters that stand for themselves in a path.
    func appending(_ segments: String...) throws(PeerClientError) -> String {
        for segment in segments {
            let isPlain = segment.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "_.-".utf8.contains($0) }
            guard isPlain, !segment.isEmpty, segment != ".", segment != "..", segment.utf8.count <= 500 else { throw .invalidIdentifier }
        }
        return text + "/" + segments.joined(separator: "/")
    }

    /// The part of an address here that a request names (RFC 9112 section 3.2.1).
    func path(of address: String) -> String { String(address.dropFirst(origin.count)) }
}
