public import Foundation
public import Governance
public import LabourDomain
import StrictJSON
import VUMWire

/// Whose a question is: a person, working for an organisation.
public struct QuestionOwner: Hashable, Sendable {
    /// Asks with its certificate.
    public let organisation: OIN
    /// The pseudonym of the person.
    public let person: String

    public init(organisation: OIN, person: String) {
        self.organisation = organisation
        self.person = person
    }
}

/// Where somebody's questions are, as long as they count.
public actor QuestionDesk {
    private let mediator: @Sendable (OIN) async throws -> Mediator
    private let now: @Sendable () -> Date
    private let randomness: RandomSource
    private var asked: [String: (owner: QuestionOwner, question: AskedQuestion)] = [:]

    /// How long a question is kept: as long as its references count at most.
    public static let life: TimeInterval = 4 * 3_600
    /// Of one person; the oldest goes first.
    static let maximumPerOwner = 10
    /// Matches of one question: the best are kept.
    static let maximumMatches = 10_000
    /// Matches of all together, some two kilobytes each: answers are held in memory, and the oldest question goes first.
    static let maximumMatchesInAll = 100_000

    /// - Parameter mediator: Asks for an organisation.
    public init(mediator: @escaping @Sendable (OIN) async throws -> Mediator, now: @escaping @Sendable () -> Date, randomness: RandomSource)
    {
        self.mediator = mediator
        self.now = now
        self.randomness = randomness
    }

    /// Asks a question; gives the name under which its answer is kept.
    ///
    /// - Throws: `WorkbenchError`.
    public func ask(_ question: WeighedQuestion, _ form: QuestionForm, by owner: QuestionOwner) async throws -> String {
        let contract = WireContract.of(question.subject)
        let (answer, sources) = try await mediator(owner.organisation).ask(
            question.subject, body: contract.selectionBody(for: question.required))
        let matches = answer.matches.map { match in
            let facts = (try? contract.facts(of: match.json.serialized())) ?? .init()
            var found = match
            // The profile says the same in a fraction of the memory.
            found.json = .null
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
            id: id, form: form, question: question, askedAt: now(),
            isMaximumReached: answer.isMaximumReached || ranked.count > Self.maximumMatches, sources: sources,
            matches: ranked.prefix(Self.maximumMatches).enumerated().map { place, match in
                AskedQuestion.Match(number: place + 1, found: match.element.found, fit: match.element.fit)
            })
        makeRoom(for: owner, matches: kept.matches.count)
        asked[id] = (owner, kept)
        return id
    }

    /// Those of a person, the newest first.
    public func questions(of owner: QuestionOwner) -> [AskedQuestion] {
        forgetOld()
        return asked.values.filter { $0.owner == owner }.map(\.question).sorted { $0.askedAt > $1.askedAt }
    }

    /// One by its name; only its owner gets it.
    ///
    /// - Throws: `WorkbenchError.unknownQuestion`.
    public func question(_ id: String, of owner: QuestionOwner) throws(WorkbenchError) -> AskedQuestion {
        forgetOld()
        guard let kept = asked[id], kept.owner == owner else { throw .unknownQuestion }
        return kept.question
    }

    /// Puts a match on the short-list with a note, or with `nil` takes it off.
    ///
    /// - Throws: `WorkbenchError.unknownQuestion`, `.unknownMatch`.
    public func note(_ note: String?, on number: Int, in id: String, of owner: QuestionOwner) throws(WorkbenchError) {
        var kept = try question(id, of: owner)
        guard kept.match(number) != nil else { throw .unknownMatch }
        kept.shortList[number] = note
        asked[id]?.question = kept
    }

    /// Fetches the detail of a match, or gives the one that was fetched.
    ///
    /// - Throws: `WorkbenchError`.
    public func detail(_ number: Int, in id: String, of owner: QuestionOwner) async throws -> ProfileDetail {
        let kept = try question(id, of: owner)
        guard let match = kept.match(number) else { throw WorkbenchError.unknownMatch }
        if let detail = kept.details[number] { return detail }
        guard kept.detailsLeft > 0 else { throw WorkbenchError.noDetailsLeft }
        let detail = try await mediator(owner.organisation).detail(of: match.found, kept.question.subject)
        asked[id]?.question.details[number] = detail
        if kept.shortList[number] == nil { asked[id]?.question.shortList[number] = "" }
        return detail
    }

    /// Tells the exchange what came of a detail.
    ///
    /// - Throws: `WorkbenchError`; `.unknownMatch` where its detail was not fetched.
    public func tell(_ outcome: DetailOutcome, of number: Int, in id: String, by owner: QuestionOwner) async throws {
        let kept = try question(id, of: owner)
        guard let match = kept.match(number), kept.details[number] != nil else { throw WorkbenchError.unknownMatch }
        try await mediator(owner.organisation).tell(outcome, ofDetail: match.found.reference, kept.question.subject)
        asked[id]?.question.outcomes[number] = outcome.word
    }

    private func forgetOld() {
        let oldest = now() - Self.life
        asked = asked.filter { $0.value.question.askedAt > oldest }
    }

    private func makeRoom(for owner: QuestionOwner, matches: Int) {
        forgetOld()
        let own = asked.values.filter { $0.owner == owner }.map(\.question).sorted { $0.askedAt < $1.askedAt }
        for old in own.prefix(max(0, own.count - Self.maximumPerOwner + 1)) { asked[old.id] = nil }
        var total = asked.values.reduce(matches) { $0 + $1.question.matches.count }
        for old in asked.values.map(\.question).sorted(by: { $0.askedAt < $1.askedAt }) where total > Self.maximumMatchesInAll {
            asked[old.id] = nil
            total -= old.matches.count
        }
    }

    /// 128 random bits.
    private func randomName() -> String { randomness.bytes(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
