import NIOCore
import NIOHTTP1

/// One request of a run: reads its answer as it passes and tells the driver how it ended.
final class LoadCall: AnswerReceiver {
    private let turn: LoadTurn
    private let driver: LoadDriver
    private var reading: AnswerReading?

    init(_ turn: LoadTurn, driver: LoadDriver) {
        self.turn = turn
        self.driver = driver
    }

    /// Nothing is kept, so there is always room.
    var wantsMore: Bool { true }

    func receive(_ head: HTTPResponseHead) { reading = AnswerReading(head) }

    func receive(_ piece: ByteBuffer) { reading?.add(piece) }

    func readSome() {}

    func receivedAll() {
        if let reading { driver.answered(turn, reading) } else { driver.broke(turn, .broken) }
    }

    func broke(_ cause: FailureCause?) { driver.broke(turn, cause == .timedOut ? .timedOut : .broken) }
}
