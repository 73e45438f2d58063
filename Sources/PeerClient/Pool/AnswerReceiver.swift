import NIOCore
import NIOHTTP1

/// Who asked something on a connection, and gets the answer in parts. Called on the connection's event loop.
protocol AnswerReceiver: AnyObject {
    /// Whether more may be read. Who says no calls `readOn` on the connection later.
    var wantsMore: Bool { get }
    func receive(_ head: HTTPResponseHead)
    func receive(_ piece: ByteBuffer)
    /// All that came at once has been given.
    func readSome()
    /// The answer is complete; the connection is no longer the receiver's.
    func receivedAll()
    /// The connection is gone before the answer was complete.
    func broke(_ cause: FailureCause?)
}
