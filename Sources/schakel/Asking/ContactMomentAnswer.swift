import LabourDomain
import StrictJSON
import VUMWire
import Workbench

/// What an exchange answered to a question for contact moments.
struct ContactMomentAnswer: Sendable {
    var question: ContactMomentQuestion
    var questionID: String
    var isMaximumReached: Bool
    /// The newest first, each with the record as it came.
    var moments: [(moment: ContactMoment, json: JSONValue)]

    /// Reads the body of an answer; one that breaks the contract is an error of the exchange.
    init(_ body: [UInt8], to question: ContactMomentQuestion) throws {
        do {
            let received = try WireContract.of(.contactMoments).receivedAnswer(body, limits: ExchangeAnswer.limits)
            self.question = question
            questionID = received.questionID
            isMaximumReached = received.isMaximumReached
            moments = try received.matches.map { (try WireContract.contactMoment(from: $0.serialized()), $0) }
        } catch {
            throw CommandFailure("The exchange answered something that breaks the standard (\(error)).")
        }
        moments.sort { $0.moment.date > $1.moment.date }
    }
}

/// All that one `ask contact-moments` shows.
struct ContactMomentResult: Renderable {
    var answer: ContactMomentAnswer
    var sources: SourceSummary?
    var limit: Int

    func text(on terminal: Terminal) -> String {
        var parts = [headline(on: terminal)]
        if !answer.moments.isEmpty, limit > 0 {
            parts.append(table.text(on: terminal))
            let rest = answer.moments.count - limit
            if rest > 0 { parts.append(terminal.styled("… and \(rest) more; --limit \(answer.moments.count) shows all.", .quiet)) }
        }
        if let sources { parts.append(sources.text(on: terminal)) }
        return parts.joined(separator: "\n\n")
    }

    private func headline(on terminal: Terminal) -> String {
        let count = answer.moments.count
        let what = "\(count) contact moment\(count == 1 ? "" : "s") with employer \(answer.question.employer)"
        let more = answer.isMaximumReached ? terminal.styled(" At least one source has more; ask with a later --since.", .unsure) : ""
        return terminal.styled(what + ".", .strong) + more
    }

    private var table: TextTable {
        var table = TextTable(columns: [
            .init(title: "Date"), .init(title: "Topic", isNumber: true), .init(title: "Kind", isNumber: true),
            .init(title: "Account manager", shrinksTo: 12), .init(title: "Organisation", shrinksTo: 10),
            .init(title: "Employer", shrinksTo: 10), .init(title: "Spoke with", shrinksTo: 10), .init(title: "Town", shrinksTo: 8),
        ])
        for (moment, _) in answer.moments.prefix(limit) {
            table.rows.append([
                moment.date.description, moment.topicCode.map(String.init) ?? "", moment.kindCode.map(String.init) ?? "",
                moment.liaison.name ?? "", moment.liaison.organisation ?? "", moment.employer?.name ?? "",
                moment.employer?.branch.contact.name ?? "", moment.employer?.branch.town ?? "",
            ])
        }
        return table
    }

    var json: JSONValue {
        .object(
            JSONObject([
                ("subject", .string(Subject.contactMoments.rawValue)), ("questionID", .string(answer.questionID)),
                ("maximumReached", .bool(answer.isMaximumReached)), ("count", .integer(Int64(answer.moments.count))),
                ("contactMoments", .array(answer.moments.prefix(limit).map(\.json))), ("sources", sources?.json ?? .null),
            ]))
    }
}
