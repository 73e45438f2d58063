import LabourDomain
import StrictJSON
import Workbench

/// All that one `ask` shows.
struct AskResult: Renderable {
    var answer: ExchangeAnswer
    var sources: SourceSummary?
    var detail: (number: Int, profile: ProfileDetail)?
    var names: OccupationNames
    var limit: Int

    func text(on terminal: Terminal) -> String {
        var parts = [headline(on: terminal)]
        if !answer.matches.isEmpty, limit > 0 {
            parts.append(MatchTable(answer: answer, names: names, limit: limit).table().text(on: terminal))
            let rest = answer.matches.count - limit
            if rest > 0 { parts.append(terminal.styled("… and \(rest) more; --limit \(answer.matches.count) shows all.", .quiet)) }
        }
        if let sources { parts.append(sources.text(on: terminal)) }
        if let detail {
            parts.append(
                terminal.styled("Everything about number \(detail.number)", .strong) + "\n"
                    + DetailView(detail: detail.profile, names: names).text(on: terminal))
        }
        return parts.joined(separator: "\n\n")
    }

    private func headline(on terminal: Terminal) -> String {
        let what =
            switch (answer.subject, answer.matches.count) {
            case (.jobSeekers, 1): "1 job seeker matches"
            case (.jobSeekers, let count): "\(count) job seekers match"
            case (.vacancies, 1): "1 vacancy matches"
            case (.vacancies, let count): "\(count) vacancies match"
            case (.contactMoments, let count): "\(count) contact moments"
            }
        let more = answer.isMaximumReached ? terminal.styled(" At least one source has more; ask more narrowly to see them.", .unsure) : ""
        return terminal.styled(what + ".", .strong) + more
    }

    var json: JSONValue {
        let matches = answer.matches.prefix(limit).enumerated().map { index, match -> JSONValue in
            .object(
                JSONObject([
                    ("number", .integer(Int64(index + 1))),
                    ("kilometres", match.kilometres.map { .number(($0 * 10).rounded() / 10) } ?? .null),
                    ("match", match.json),
                ]))
        }
        var members: [(key: String, value: JSONValue)] = [
            ("subject", .string(answer.subject.rawValue)), ("questionID", .string(answer.questionID)),
            ("maximumReached", .bool(answer.isMaximumReached)), ("count", .integer(Int64(answer.matches.count))),
            ("matches", .array(matches)),
            ("sources", sources?.json ?? .null),
        ]
        if let detail {
            members.append(
                (
                    "detail",
                    .object(
                        JSONObject([
                            ("number", .integer(Int64(detail.number))), ("source", .string(detail.profile.source)),
                            ("record", detail.profile.json),
                        ]))
                ))
        }
        return .object(JSONObject(members))
    }
}
