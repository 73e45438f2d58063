public import LabourDomain
public import Workbench

/// Who was chosen, side by side.
public enum ShortListPage {
    /// The whole page as UTF-8 text.
    public static func html(_ question: AskedQuestion, names: (OccupationCode) -> String, _ context: PageContext) -> String {
        let text = context.text.answer
        let words = QuestionWords(text: context.text, language: context.language)
        let chosen = question.chosen
        return PageLayout(title: text.shortListTitle, context: context).page {
            element("p") { element("a", ["href": "/vragen/\(question.id)"]) { text.back } }
            element("h1") { text.shortListTitle }
            element("p") { chosen.isEmpty ? text.shortListEmpty : text.shortListLead }
            if !chosen.isEmpty {
                table(chosen, question, names, context, words)
                element("p") { element("a", ["href": "/vragen/\(question.id)/kandidaten.csv"]) { text.download } }
            }
        }
    }

    /// One column for each, one row for each point: that is how people compare.
    private static func table(
        _ chosen: [AskedQuestion.Match], _ question: AskedQuestion, _ names: (OccupationCode) -> String, _ context: PageContext,
        _ words: QuestionWords
    ) -> HTML {
        let text = context.text.answer
        let facts = chosen.map { MatchFacts($0.found.profile, names: names, language: context.language) }
        var rows: [[HTML]] = [
            [.text(text.match)]
                + chosen.map { match in
                    element("a", ["href": "/vragen/\(question.id)/\(match.number)"]) { "\(text.look)\u{00A0}\(match.number)" }
                }, [.text(text.fit)] + chosen.map { .text(words.fit($0.fit)) },
            [.text(text.distance)] + chosen.map { .text(words.kilometres($0.found.kilometres)) },
        ]
        for item in chosen.first?.fit.items ?? [] {
            rows.append(
                [.text(text.criteria[item.criterion] ?? "")]
                    + chosen.map { match in
                        match.fit.items.first { $0.criterion == item.criterion }.map { words.verdict($0.verdict).html() } ?? .nothing
                    })
        }
        for (index, line) in (facts.first?.lines ?? []).enumerated() {
            rows.append([.text(line.name)] + facts.map { .text($0.lines[index].value) })
        }
        rows.append([.text(text.note)] + chosen.map { .text(question.shortList[$0.number] ?? "") })
        return DataTable(
            id: "chosen", caption: text.shortListTitle,
            columns: [.init(title: text.criterion)] + chosen.map { .init(title: text.matchTitle($0.number)) },
            rows: rows.compactMap { row in row.first.map { .init(header: $0, cells: Array(row.dropFirst())) } }, language: context.language
        ).html()
    }

    /// The same as a table for a spreadsheet (RFC 4180), without anything that such a program would calculate.
    public static func csv(_ question: AskedQuestion, names: (OccupationCode) -> String, _ context: PageContext) -> String {
        let text = context.text.answer
        let words = QuestionWords(text: context.text, language: context.language)
        var lines = [[text.match, text.fit, text.distance, text.work, text.hours, text.note]]
        for match in question.chosen {
            let facts = MatchFacts(match.found.profile, names: names, language: context.language)
            lines.append([
                String(match.number), words.fit(match.fit), words.kilometres(match.found.kilometres), facts.work, facts.hours,
                question.shortList[match.number] ?? "",
            ])
        }
        return lines.map { $0.map(cell).joined(separator: ";") + "\r\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        // A text that begins like a formula would be one (OWASP: CSV injection).
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let escaped = (isFormula ? "'" + text : text).replacing("\"", with: "\"\"")
        return "\"\(escaped)\""
    }
}
