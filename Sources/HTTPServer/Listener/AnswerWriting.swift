import HTTPTypes
import HummingbirdCore
import NIOCore

extension ResponseWriter {
    /// Sends an answer; for HEAD its fields only (RFC 9110 section 9.3.2).
    @concurrent
    consuming func write(_ answer: Answer, withoutContent: Bool) async throws {
        var head = HTTPResponse(status: answer.status, headerFields: answer.fields)
        switch answer.content {
        case .none:
            head.headerFields[.contentLength] = "0"
            try await writeResponse(head)
        case .buffer(let bytes, let mediaType):
            head.headerFields[.contentType] = mediaType
            head.headerFields[.contentLength] = String(bytes.readableBytes)
            if withoutContent {
                try await writeResponse(head)
            } else {
                try await write(response: head, body: ResponseBody(byteBuffer: bytes))
            }
        case .stream(let mediaType, let pieces):
            head.headerFields[.contentType] = mediaType
            if withoutContent { return try await writeResponse(head) }
            var body: any ResponseBodyWriter = try await writeHead(head)
            try await pieces(&body)
        }
    }
}
