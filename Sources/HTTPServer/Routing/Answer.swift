import HTTPTypes
import HummingbirdCore
import NIOCore

/// What a handler gives back: the safe answer, and beside it what only the log may know.
struct Answer: Sendable {
    enum Content: Sendable {
        case none
        case buffer(ByteBuffer, mediaType: String)
        /// Written piece by piece; each write waits until the client keeps up. Throwing breaks the connection, so that half is never taken for whole.
        case stream(mediaType: String, @concurrent @Sendable (inout any ResponseBodyWriter) async throws -> Void)

        /// Bytes that are not in a buffer yet.
        static func bytes(_ bytes: [UInt8], mediaType: String) -> Content { .buffer(ByteBuffer(bytes: bytes), mediaType: mediaType) }
    }

    var status: HTTPResponse.Status
    var fields = HTTPFields()
    var content: Content
    /// Why it was refused, in codes and without personal data; for the log only.
    var reason: String?
    /// The question this belongs to; for the log only.
    var questionID: String?

    init(_ status: HTTPResponse.Status, _ content: Content = .none, reason: String? = nil) {
        self.status = status
        self.content = content
        self.reason = reason
    }

    /// JSON that is ready.
    static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Answer { json(ByteBuffer(bytes: bytes), status: status) }

    /// The same, where it has been put in a buffer.
    static func json(_ buffer: ByteBuffer, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status, .buffer(buffer, mediaType: "application/json"))
    }
}
