import HTTPTypes
import NIOCore
import NIOHTTP1
import VUMWire

/// The answer to bytes that never became a request, in the words of the listener they came to.
struct CannedRefusal: Sendable {
    let fields: [(name: String, value: String)]
    let body: [UInt8]

    /// The head of the answer; it always ends the connection, because what follows in it cannot be told apart (RFC 9112 section 11.2).
    var head: HTTPResponseHead {
        var headers = HTTPHeaders(fields.map { ($0.name, $0.value) })
        headers.replaceOrAdd(name: "Content-Length", value: String(body.count))
        headers.replaceOrAdd(name: "Connection", value: "close")
        return HTTPResponseHead(version: .http1_1, status: .badRequest, headers: headers)
    }
}

extension CannedRefusal {
    /// The refusal of a listener, with the fields that all its answers carry.
    init(style: ErrorStyle, fields: AlwaysPresentFields) {
        var answer = style.refusal(.badRequest, .malformedMessage, reason: "not HTTP")
        fields.apply(to: &answer, request: [:])
        var bytes: [UInt8] = []
        if case .buffer(let content, let mediaType) = answer.content {
            bytes = Array(content.readableBytesView)
            answer.fields[.contentType] = mediaType
        }
        self.init(fields: answer.fields.map { ($0.name.rawName, $0.value) }, body: bytes)
    }
}
