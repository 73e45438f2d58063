import Workbench

/// How each source took part in a question.
struct SourceTable {
    var sources: SourceSummary
    var text: AnswerText

    func html() -> HTML {
        .group([
            element("h2") { text.sourcesTitle },
            DataTable(
                id: "sources", caption: text.sourcesTitle, columns: [.init(text.source), .init(text.sourceState), .init(text.sourceRemarks)],
                rows: sources.lines.map { [.text($0.name), state($0.outcome).html(), .text(remarks($0))] }
            ).html(),
        ])
    }

    private func state(_ outcome: String) -> StatusTag {
        switch outcome {
        case "answered": StatusTag(kind: .good, word: text.answered)
        case "timed-out": StatusTag(kind: .unsure, word: text.timedOut)
        default: StatusTag(kind: .bad, word: text.failed)
        }
    }

    private func remarks(_ line: SourceSummary.Line) -> String {
        var parts: [String] = []
        if line.isTruncated { parts.append(text.hasMore) }
        if line.hasRefused { parts.append(text.hasRefused) }
        if !line.ignoredCriteria.isEmpty { parts.append("\(text.ignored) \(line.ignoredCriteria.joined(separator: ", "))") }
        return parts.joined(separator: "; ")
    }
}
