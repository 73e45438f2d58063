internal import Governance
internal import Synchronization
internal import VUMWire

/// The dialogue with one source for one question: send, read, validate, pseudonymise, pass on, all within its deadline. Whatever the source
/// does ends here.
struct SourceDialogue: Sendable {
    private let work: QuestionWork
    private let index: Int
    private let trace: TraceContext
    let source: RegisteredSource
    let deadline: Deadline
    private let reader: ReaderBox

    /// The reader, shared between the port's calls; they come one at a time.
    private final class ReaderBox: Sendable {
        let reader: Mutex<AnswerReader>
        init(_ reader: AnswerReader) { self.reader = Mutex(reader) }
    }

    /// - Parameter trace: the place of the call in the trace of the question.
    init(_ work: QuestionWork, source index: Int, trace: TraceContext) {
        self.work = work
        self.trace = trace
        self.index = index
        source = work.question.sources[index]
        deadline = Deadline(after: work.surroundings.configuration.sourceDeadline, time: work.surroundings.time)
        reader = ReaderBox(AnswerReader(work.question.contract, configuration: work.surroundings.configuration))
    }

    func run() async -> QuestionProgress.SourceEnding {
        var ending = await converse()
        if !deadline.end() { ending.outcome = .timedOut }
        if let stopped { ending.outcome = stopped }
        ending.tally = reader.reader.withLock { $0.tally }
        return ending
    }

    private func converse() async -> QuestionProgress.SourceEnding {
        do {
            let head = try await work.surroundings.port.search(request(), at: source) { piece in
                try await self.receive(piece)
            }
            let outcome = await finish()
            return QuestionProgress.SourceEnding(outcome: outcome, ignoredCriteria: Self.bounded(head.ignoredCriteria))
        } catch {
            return QuestionProgress.SourceEnding(outcome: SourceOutcome(error))
        }
    }

    private func request() -> SourceRequest {
        SourceRequest(
            subject: work.question.contract.subject, asker: work.question.asker.from, isSUWI: work.question.asker.isSUWI,
            body: work.question.body, trace: trace,
            maximumBytes: work.surroundings.configuration.maximumAnswerBytesPerSource,
            maximumProfileAge: work.surroundings.configuration.maximumProfileAge,
            deadline: work.surroundings.configuration.sourceDeadline)
    }

    private func receive(_ piece: [UInt8]) async throws {
        try reader.reader.withLock { try $0.append(piece) }
        try await passOn()
    }

    private func finish() async -> SourceOutcome {
        do {
            try reader.reader.withLock { try $0.finish() }
            try await passOn()
            return .answered
        } catch {
            return .cancelled
        }
    }

    private func passOn() async throws {
        while let match = try reader.reader.withLock({ try $0.next() }) {
            guard let record = outgoing(match) else { continue }
            if work.passAtOnce(record) { continue }
            // The source is not to blame for a slow asker: its time stands still.
            try await deadline.excluding { try await work.pass(record) }
        }
    }

    /// The record as the asker gets it: with a reference in place of the source's identifier, where it has one.
    private func outgoing(_ match: AnswerReader.Match) -> QuestionWork.Outgoing? {
        switch match {
        case .profile(let recordID, let accepted): pseudonymised(recordID, accepted)
        case .whole(let bytes): QuestionWork.Outgoing(source: index, recordID: nil, bytes: bytes)
        }
    }

    private func pseudonymised(_ recordID: String, _ accepted: AcceptedMatch) -> QuestionWork.Outgoing? {
        let reference = work.question.reference(to: recordID, at: source)
        guard let vumID = try? work.surroundings.seal.seal(reference) else {
            reader.reader.withLock { $0.refuseAfterwards(rule: "notConvertible") }
            return nil
        }
        return QuestionWork.Outgoing(source: index, recordID: recordID, bytes: accepted.exchangeMatch(vumID: vumID))
    }

    /// Why we stopped reading ourselves, whatever the port makes of it.
    private var stopped: SourceOutcome? {
        switch reader.reader.withLock(\.fault) {
        case .malformed: .malformed
        case .tooLarge: .tooLarge
        case .enough: .answered
        case nil: nil
        }
    }

    /// A source's own words, cut to what a report can bear.
    private static func bounded(_ criteria: [String]) -> [String] {
        criteria.prefix(50).map { String(decoding: $0.utf8.prefix(120).map { (0x20...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self) }
    }
}
