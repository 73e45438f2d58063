import Workbench

/// How each source took part in a question.
struct SourceTable {
    var sources: SourceSummary
    var text: AnswerText
    var language: PageLanguage

    func html() -> HTML {
        .group([
            element("h2") { text.sourcesTitle },
            DataTable(
                id: "sources", caption: text.sourcesTitle,
                columns: [.init(title: text.source), .init(title: text.sourceState), .init(title: text.sourceRemarks)],
                rows: sources.lines.map { .init(header: .text($0.name), cells: [state($0.outcome).html(), .text(remarks($0))]) },
                language: language
            ).html(),
        ])
    }

    private func state(_ outcome: String) -> StatusTag {
        switch outcome {
        case "answered": StatusTag(style: .good, word: text.answered)
        case "timed-out": StatusTag(style: .unsure, word: text.timedOut)
        default: StatusTag(style: .bad, word: text.failed)
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
