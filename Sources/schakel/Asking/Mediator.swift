import Geography
import Governance
import LabourDomain
import PeerClient
import StrictJSON
import VUMWire

/// Asks as a mediator does: the question, what became of it, and a detail.
struct Mediator: Sendable {
    var client: ExchangeClient
    var gazetteer: Gazetteer
    /// What to do when the exchange cannot be reached.
    var hint = ""

    /// Asks, and gets the report per source where the exchange gives one.
    func ask(_ subject: Subject, body: [UInt8]) async throws -> (answer: ExchangeAnswer, sources: SourceSummary?) {
        let reply = try await sending { try await client.search(subject, body: body, askingForReport: true) }
        guard reply.status == 200 else { throw Self.refusal(reply, of: "question") }
        let centre = (try? WireContract.of(subject).parseSelection(body))?.question.area.centre.area
        let answer = try ExchangeAnswer(reply.body, to: subject, centre: centre, gazetteer: gazetteer)
        return (answer, await report(on: answer.questionID, offeredIn: reply))
    }

    /// Asks for the contact moments of an employer, and gets the report per source where the exchange gives one.
    func ask(_ question: ContactMomentQuestion) async throws -> (answer: ContactMomentAnswer, sources: SourceSummary?) {
        let body = WireContract.selectionBody(for: question)
        let reply = try await sending { try await client.search(.contactMoments, body: body, askingForReport: true) }
        guard reply.status == 200 else { throw Self.refusal(reply, of: "question") }
        let answer = try ContactMomentAnswer(reply.body, to: question)
        return (answer, await report(on: answer.questionID, offeredIn: reply))
    }

    /// Fetches everything about one match.
    func detail(of match: ProfileMatch, _ subject: Subject) async throws -> ProfileDetail {
        let reply = try await sending { try await client.detail(subject, reference: match.reference) }
        guard reply.status == 200 else { throw Self.refusal(reply, of: "detail") }
        return try ProfileDetail(reply.body, of: subject)
    }

    /// Tells what came of a detail.
    func tell(_ outcome: DetailOutcome, ofDetail reference: String, _ subject: Subject) async throws {
        var body = JSONObject([
            ("subject", .string(subject.rawValue)), ("reference", .string(reference)), ("outcome", .string(outcome.word)),
        ])
        if let reason = outcome.reason { body["reason"] = .string(reason.rawValue) }
        let reply = try await sending { try await client.report(outcome: JSONValue.object(body).serialized()) }
        guard reply.status == 200 else { throw Self.refusal(reply, of: "report") }
    }

    /// An exchange of another make offers no such report, and is not asked for one.
    private func report(on questionID: String, offeredIn answer: ExchangeReply) async -> SourceSummary? {
        guard answer.header("Schakel-Report") != nil, let reply = try? await client.report(questionID: questionID), reply.status == 200
        else { return nil }
        return SourceSummary(reply.body)
    }

    private func sending(_ send: () async throws -> ExchangeReply) async throws -> ExchangeReply {
        do {
            return try await send()
        } catch {
            throw CommandFailure("The exchange could not be asked: \(error). \(hint)")
        }
    }

    /// The contract's own words, and what they mean for who typed the command.
    private static func refusal(_ reply: ExchangeReply, of what: String) -> CommandFailure {
        if reply.status == 401 {
            return CommandFailure("The exchange does not accept this certificate or these parties (401). Check --from, --via and --to.")
        }
        let problem = try? JSONValue(parsing: reply.body)["detail"]?.stringValue
        guard let words = WireError.words(ofBody: reply.body) ?? problem else {
            return CommandFailure("The exchange refused the \(what) with status \(reply.status).")
        }
        return CommandFailure("The exchange refused the \(what): \(TextWidth.oneLine(words))")
    }
}

/// Everything about one profile, and where it comes from.
struct ProfileDetail: Sendable {
    /// The source that delivered it (*bronID*).
    var source: String
    var profile: MatchedProfile
    /// The record as it came.
    var json: JSONValue

    init(_ body: [UInt8], of subject: Subject) throws {
        do {
            let received = try WireContract.of(subject).receivedDetail(body, limits: ExchangeAnswer.limits)
            source = received.sourceID
            json = received.record
            switch subject {
            case .jobSeekers: profile = .jobSeeker(try WireContract.jobSeeker(from: json.serialized()))
            case .vacancies: profile = .vacancy(try WireContract.vacancy(from: json.serialized()))
            case .contactMoments: throw VUMWireError.notConvertible(path: "", expected: "a profile")
            }
        } catch {
            throw CommandFailure("The exchange delivered a detail that breaks the standard (\(error)).")
        }
    }
}
