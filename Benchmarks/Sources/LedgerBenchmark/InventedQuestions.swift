import Exchange
import Foundation
import Governance
import LabourDomain

/// Records as an exchange writes them, of questions that nobody asked.
struct InventedQuestions: Sendable {
    private let asker: OIN
    private let processor: OIN
    private let sources: [OIN]

    init(sources: Int) throws {
        asker = try OIN("00000009000000000001")
        processor = try OIN("00000009000000000002")
        self.sources = try (0..<sources).map { try OIN(String(format: "0000000900000001%04d", $0)) }
    }

    /// Identifiers are random, as those of an exchange are: they fall all over the index.
    func question() -> QuestionRecord {
        var generator = SystemRandomNumberGenerator()
        let halves = [UInt64](repeating: 0, count: 2).map { _ in String(format: "%016llx", generator.next() as UInt64) }
        return QuestionRecord(
            questionID: halves.joined(), subject: .jobSeekers, from: asker, via: processor, isSUWI: true, purpose: .publicMediation,
            askedAt: Date(), traceID: String(repeating: "a", count: 32), sources: sources, ignoredCriteria: [])
    }

    func outcome(of question: QuestionRecord) -> QuestionOutcome {
        QuestionOutcome(
            questionID: question.questionID, endedAt: Date(), ending: .answered, maximumReached: false,
            sources: sources.map {
                SourceReport(
                    source: $0, name: "Gemeente Voorbeeld", outcome: .answered, delivered: 25, maximumReached: false, milliseconds: 80)
            })
    }
}
