internal import Synchronization
internal import VUMWire

/// The exchange's answer to a question: the whole JSON document in pieces, as the sources answer. It can be iterated once.
///
/// The stream owns the work behind it. Dropping it, and the iterator made from it, stops everything: sources are not read further and the
/// question is recorded as abandoned.
public final class AnswerStream: AsyncSequence, Sendable {
    public typealias Element = [UInt8]
    public typealias Failure = ExchangeRefusal

    let work: QuestionWork
    private let task: Task<Void, Never>
    private let isTaken = Mutex(false)

    init(_ work: QuestionWork) {
        self.work = work
        // The task holds the work, not the stream: nobody but the asker keeps the stream alive.
        task = Task { await work.run() }
    }

    deinit { task.cancel() }

    /// The identifier of the question (*vraagID*), for the report and the log.
    public var questionID: String { work.question.id }

    /// The trace that the question belongs to.
    public var trace: TraceContext { work.question.trace }

    /// Stops the work at once; the stream ends without the rest.
    public func cancel() { task.cancel() }

    /// Waits until there is an answer or a reason why not.
    func decision() async -> ExchangeRefusal? {
        await withTaskCancellationHandler {
            await work.decision.value
        } onCancel: {
            cancel()
        }
    }

    public func makeAsyncIterator() -> Iterator {
        let isFirst = isTaken.withLock { taken in
            defer { taken = true }
            return !taken
        }
        return Iterator(stream: self, phase: isFirst ? .opening : .over)
    }

    /// Gives the pieces. Throws when the answer may not be completed: the connection is then to be broken off, never ended in good order.
    public struct Iterator: AsyncIteratorProtocol {
        enum Phase {
            case opening
            case firstRecords
            case furtherRecords
            case over
        }

        let stream: AnswerStream
        var phase: Phase

        public mutating func next(isolation actor: isolated (any Actor)? = #isolation) async throws(ExchangeRefusal) -> [UInt8]? {
            switch phase {
            case .opening:
                phase = .firstRecords
                return WireContract.answerOpening(questionID: stream.questionID)
            case .firstRecords, .furtherRecords:
                if let batch = try await nextBatch() {
                    defer { phase = .furtherRecords }
                    return Self.join(batch, isFirst: phase == .firstRecords)
                }
                phase = .over
                return try await whileWanted { await $0.closing.value }.get()
            case .over:
                return nil
            }
        }

        /// Records that cannot be accounted for end the answer, and the work with it.
        private mutating func nextBatch() async throws(ExchangeRefusal) -> [QuestionWork.Outgoing]? {
            let next = await whileWanted { work in
                do throws(ExchangeRefusal) {
                    return Result<_, ExchangeRefusal>.success(try await work.nextBatch())
                } catch {
                    return .failure(error)
                }
            }
            if case .failure = next {
                phase = .over
                stream.cancel()
            }
            return try next.get()
        }

        /// An asker that is cancelled while it waits stops the work as well.
        private func whileWanted<Result>(_ wait: (QuestionWork) async -> Result) async -> Result {
            let stream = stream
            return await withTaskCancellationHandler {
                await wait(stream.work)
            } onCancel: {
                stream.cancel()
            }
        }

        private static func join(_ batch: [QuestionWork.Outgoing], isFirst: Bool) -> [UInt8] {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(batch.reduce(batch.count) { $0 + $1.bytes.count })
            for (position, record) in batch.enumerated() {
                if position > 0 || !isFirst { bytes.append(0x2C) }
                bytes += record.bytes
            }
            return bytes
        }
    }
}
