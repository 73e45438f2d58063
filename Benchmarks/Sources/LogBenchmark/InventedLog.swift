import Foundation
import Governance
import LabourDomain

/// Entries as an exchange writes them, of questions that nobody asked: five hundred parties, a million records.
struct InventedLog: Sendable {
    let origin: LogOrigin
    let keys: LogSigningKeys
    let pseudonyms: SubjectPseudonymiser
    let parties: [OIN]
    private let activity: ActivityReference
    private let purpose: CodeWord
    private let answered: CodeWord
    private let delivered: CodeWord

    static let subjectSeed: UInt64 = 7
    static let start: Int64 = 1_750_000_000_000
    /// Between two questions.
    static let interval: Int64 = 400

    init() throws {
        let exchange = try OIN("00000009000000000999")
        origin = LogOrigin(exchange, .processing)
        guard let key = LogSigningKey(name: LogOrigin.keeper(exchange), using: .seeded(1)) else { throw CancellationError() }
        keys = try LogSigningKeys(current: key)
        pseudonyms = SubjectPseudonymiser(keys: .random(using: .seeded(Self.subjectSeed)))
        parties = try (0..<500).map { try OIN(String(format: "00000009%012d", $0)) }
        activity = try ActivityReference("https://schakel.example/register/activities/matching/1")
        purpose = try CodeWord("public-mediation")
        answered = try CodeWord("answered")
        delivered = try CodeWord("delivered")
    }

    static func time(_ question: Int) -> LogTime { LogTime(milliseconds: start + Int64(question) * interval) }

    /// The entries of one question: asked, a portion of each of ten sources, ended, and in one of five questions a detail.
    func question(_ number: Int, subjects: Int, using generator: inout RandomSource) throws -> [LogBody] {
        let asker = parties[Int.random(in: 0..<400, using: &generator)]
        let root = try LogSpan.start(using: generator)
        let sources = (0..<10).map { _ in parties[Int.random(in: 0..<500, using: &generator)] }
        var bodies = [
            try body(
                root, number, LogParties(from: asker, via: asker), .questionAsked(.jobSeekers, sources: sources, ignoredCriteria: 0),
                generator)
        ]
        for source in sources {
            let records = (0..<Int.random(in: 0...(2 * subjects), using: &generator)).map { _ in Self.record(&generator) }
            let found = try pseudonyms.subjects(.jobSeekers, of: source, records: records)
            let between = LogParties(from: asker, via: asker, source: source)
            bodies.append(try body(root, number, between, .matchesDelivered(found, portion: 0), generator))
        }
        let results = sources.map { SourceResult(source: $0, outcome: answered, delivered: 25, refused: 0) }
        let ended = ProcessingEvent.questionEnded(.jobSeekers, ending: answered, sources: results)
        bodies.append(try body(root, number, LogParties(from: asker, via: asker), ended, generator))
        guard number % 5 == 0 else { return bodies }
        let one = try pseudonyms.subjects(.jobSeekers, of: sources[0], records: [Self.record(&generator)])
        let atSource = LogParties(from: asker, via: asker, source: sources[0])
        bodies.append(try body(root, number, atSource, .detailRequested(one, isRepeated: false), generator))
        bodies.append(try body(root, number, atSource, .detailEnded(one, ending: delivered), generator))
        return bodies
    }

    /// One portion of matches, as the only thing that is written.
    func portion(of trace: LogSpan, from party: OIN, records: [String], number: Int) throws -> LogBody {
        let found = try pseudonyms.subjects(.jobSeekers, of: party, records: records)
        return try body(
            trace, number, LogParties(from: party, via: party, source: party), .matchesDelivered(found, portion: number), .system)
    }

    private static func record(_ generator: inout RandomSource) -> String { "p-\(Int.random(in: 0..<1_000_000, using: &generator))" }

    private func body(
        _ root: LogSpan, _ number: Int, _ parties: LogParties, _ event: ProcessingEvent, _ randomness: RandomSource
    ) throws -> LogBody {
        let time = Self.time(number)
        return try ProcessingEntry(
            span: root.child(using: randomness), started: time, ended: time, activity: activity, purpose: purpose, parties: parties,
            questionID: root.traceID, event: event
        ).body
    }
}
