import NIOCore
import NIOHTTP1

/// What is seen of an answer as it passes: nothing of it is kept.
struct AnswerReading {
    private let status: Int
    private(set) var bytes = 0
    private var first: UInt8?
    private var last: UInt8?

    init(_ head: HTTPResponseHead) {
        status = Int(head.status.code)
    }

    mutating func add(_ piece: ByteBuffer) {
        guard piece.readableBytes > 0 else { return }
        if first == nil { first = piece.getInteger(at: piece.readerIndex) }
        last = piece.getInteger(at: piece.writerIndex - 1)
        bytes += piece.readableBytes
    }

    /// What is wrong with the whole answer. Its content is not read: what is measured is who answers, not who asks.
    var failure: LoadFailure? {
        guard status == 200 else { return .status(status) }
        return first == UInt8(ascii: "{") && last == UInt8(ascii: "}") ? nil : .notJSON
    }
}
