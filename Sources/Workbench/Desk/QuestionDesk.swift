public import Foundation
public import Governance
import LabourDomain
import StrictJSON
import VUMWire

/// Where somebody's questions are, as long as they count.
public actor QuestionDesk {
    private let mediator: @Sendable () async throws -> Mediator
    private let now: @Sendable () -> Date
    private let randomness: RandomSource
    private var asked: [String: (owner: String, question: AskedQuestion)] = [:]

    /// How long a question is kept: as long as its references count at most.
    public static let life: TimeInterval = 4 * 3_600
    /// Of one person; the oldest goes first.
    static let maximumPerOwner = 10
    /// Of all together: answers are held in memory.
    static let maximumInAll = 500

    public init(mediator: @escaping @Sendable () async throws -> Mediator, now: @escaping @Sendable () -> Date, randomness: RandomSource) {
        self.mediator = mediator
        self.now = now
        self.randomness = randomness
    }

    /// Asks a question; gives the name under which its answer is kept.
    ///
    /// - Throws: `WorkbenchError`.
    public func ask(_ question: WeighedQuestion, _ form: QuestionForm, by owner: String) async throws -> String {
        let contract = WireContract.of(question.subject)
        let (answer, sources) = try await mediator().ask(question.subject, body: contract.selectionBody(for: question.required))
        let matches = answer.matches.map { found in
            let facts = (try? contract.facts(of: found.json.serialized())) ?? .init()
            return (found: found, fit: Fit(facts, to: question))
        }
        // What is certain decides first, then what may be; the answer itself came nearest first.
        let ranked = matches.enumerated().sorted { left, right in
            let (one, other) = (left.element.fit, right.element.fit)
            if one.least != other.least { return one.least > other.least }
            if one.most != other.most { return one.most > other.most }
            return left.offset < right.offset
        }
        let id = randomName()
        let kept = AskedQuestion(
            id: id, form: form, question: question, askedAt: now(), isMaximumReached: answer.isMaximumReached, sources: sources,
            matches: ranked.enumerated().map { place, match in
                AskedQuestion.Match(number: place + 1, found: match.element.found, fit: match.element.fit)
            })
        makeRoom(for: owner)
        asked[id] = (owner, kept)
        return id
    }

    /// Those of a person, the newest first.
    public func questions(of owner: String) -> [AskedQuestion] {
        forgetOld()
        return asked.values.filter { $0.owner == owner }.map(\.question).sorted { $0.askedAt > $1.askedAt }
    }

    /// One by its name; only its owner gets it.
    ///
    /// - Throws: `WorkbenchError.unknownQuestion`.
    public func question(_ id: String, of owner: String) throws(WorkbenchError) -> AskedQuestion {
        forgetOld()
        guard let kept = asked[id], kept.owner == owner else { throw .unknownQuestion }
        return kept.question
    }

    /// Puts a match on the short-list with a note, or with `nil` takes it off.
    ///
    /// - Throws: `WorkbenchError.unknownQuestion`, `.unknownMatch`.
    public func note(_ note: String?, on number: Int, in id: String, of owner: String) throws(WorkbenchError) {
        var kept = try question(id, of: owner)
        guard kept.match(number) != nil else { throw .unknownMatch }
        kept.shortList[number] = note
        asked[id]?.question = kept
    }

    /// Fetches the detail of a match, or gives the one that was fetched.
    ///
    /// - Throws: `WorkbenchError`.
    public func detail(_ number: Int, in id: String, of owner: String) async throws -> ProfileDetail {
        let kept = try question(id, of: owner)
        guard let match = kept.match(number) else { throw WorkbenchError.unknownMatch }
        if let detail = kept.details[number] { return detail }
        let detail = try await mediator().detail(of: match.found, kept.question.subject)
        asked[id]?.question.details[number] = detail
        if kept.shortList[number] == nil { asked[id]?.question.shortList[number] = "" }
        return detail
    }

    /// Tells the exchange what came of a detail.
    ///
    /// - Throws: `WorkbenchError`; `.unknownMatch` where its detail was not fetched.
    public func tell(_ outcome: DetailOutcome, of number: Int, in id: String, by owner: String) async throws {
        let kept = try question(id, of: owner)
        guard let match = kept.match(number), kept.details[number] != nil else { throw WorkbenchError.unknownMatch }
        try await mediator().tell(outcome, ofDetail: match.found.reference, kept.question.subject)
        asked[id]?.question.outcomes[number] = outcome.word
    }

    private func forgetOld() {
        let oldest = now() - Self.life
        asked = asked.filter { $0.value.question.askedAt > oldest }
    }

    private func makeRoom(for owner: String) {
        forgetOld()
        let own = asked.values.filter { $0.owner == owner }.map(\.question).sorted { $0.askedAt < $1.askedAt }
        for old in own.prefix(max(0, own.count - Self.maximumPerOwner + 1)) { asked[old.id] = nil }
        guard asked.count >= Self.maximumInAll, let oldest = asked.min(by: { $0.value.question.askedAt < $1.value.question.askedAt }) else {
            return
        }
        asked[oldest.key] = nil
    }

    /// 128 random bits.
    private func randomName() -> String { randomness.bytes(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
