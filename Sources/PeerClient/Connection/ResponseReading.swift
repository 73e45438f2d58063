import AsyncHTTPClient
import LabourDomain
import NIOCore
import NIOHTTP1

/// What is read of an answer, and what is not.
enum ResponseReading {
    /// Whether the body is JSON by its own account, and not compressed.
    static func isJSON(_ headers: HTTPHeaders) -> Bool {
        guard let value = headers.first(name: "content-type"), !headers.contains(name: "content-encoding") else { return false }
        // As nearly every source spells it.
        if value == "application/json" { return true }
        let type = value.utf8.prefix { !"; ,\t".utf8.contains($0) }
        return type.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } == Array("application/json".utf8)
    }

    /// The announced length, when there is one.
    static func announcedLength(_ headers: HTTPHeaders) -> Int? {
        headers.first(name: "content-length").flatMap { Int($0) }
    }

    /// The whole body, or `nil` when it is longer than the limit.
    static func collect(_ response: HTTPClientResponse, upTo limit: Int) async throws -> [UInt8]? {
        if let length = announcedLength(response.headers), length > limit { return nil }
        var bytes: [UInt8] = []
        for try await piece in response.body {
            guard piece.readableBytes <= limit - bytes.count else { return nil }
            bytes.append(contentsOf: piece.readableBytesView)
        }
        return bytes
    }
}
