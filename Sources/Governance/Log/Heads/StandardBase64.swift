internal import FoundationEssentials

/// Base64 with padding (RFC 4648 §4), as signed notes have it; only the one canonical text of some bytes.
enum StandardBase64 {
    static func encode(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard let data = Data(base64Encoded: Data(text)), data.base64EncodedData().elementsEqual(text) else { return nil }
        return Array(data)
    }
}
