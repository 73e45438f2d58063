import Foundation
import StrictJSON

/// A token that its issuer signed (RFC 7515), split and read, not verified.
struct SignedToken: Sendable {
    let text: String
    let algorithm: String
    let keyName: String
    let claims: JSONObject

    private static let limits = JSONLimits(maximumBytes: 16 << 10, maximumDepth: 8)

    init(_ text: String) throws(SignInError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard text.utf8.count <= 32 << 10, parts.count == 3, !parts.contains(where: \.isEmpty), let header = Self.object(parts[0]),
            let claims = Self.object(parts[1]), let algorithm = header["alg"]?.stringValue
        else { throw .tokenRefused(.malformed) }
        // What must be understood and is not (RFC 7515 section 4.1.11).
        guard header["crit"] == nil else { throw .tokenRefused(.malformed) }
        guard SigningKey.algorithms[algorithm] != nil else { throw .tokenRefused(.algorithm) }
        guard let keyName = header["kid"]?.stringValue else { throw .tokenRefused(.unknownKey) }
        self.text = text
        self.algorithm = algorithm
        self.keyName = keyName
        self.claims = claims
    }

    private static func object(_ part: Substring.UTF8View) -> JSONObject? {
        guard let bytes = Base64URL.decode(part) else { return nil }
        return try? JSONValue(parsing: bytes, limits: limits).objectValue
    }
}

/// Base64 with the alphabet of addresses and without filling (RFC 4648 section 5).
enum Base64URL {
    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        while text.hasSuffix("=") { text.removeLast() }
        return text
    }

    /// `nil` for any other character.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var plain: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "-"): plain.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): plain.append(UInt8(ascii: "/"))
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: plain.append(byte)
            default: return nil
            }
        }
        while plain.count % 4 != 0 { plain.append(UInt8(ascii: "=")) }
        return Data(base64Encoded: Data(plain)).map(Array.init)
    }
}
