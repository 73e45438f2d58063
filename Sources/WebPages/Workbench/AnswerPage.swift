public import LabourDomain
public import Workbench

/// What a question found: how the sources took part, and the matches with the best first.
public enum AnswerPage {
    /// Matches on one page.
    public static let pageSize = 25

    /// - Parameters:
    ///   - page: From 1; beyond the end is the last one.
    ///   - names: The names of occupations.
    public static func html(
        _ question: AskedQuestion, page: Int, names: (OccupationCode) -> String, _ context: PageContext
    ) -> String {
        let text = context.text.answer
        let words = QuestionWords(text: context.text, language: context.language)
        let title = found(question, text)
        return PageLayout(title: title, context: context).page {
            element("h1") { title }
            element("p") {
                element("strong") { text.explained + ": " }
                words.words(question.form)
            }
            if question.isMaximumReached { Notice(kind: .information, language: context.language) { element("p") { text.more } } }
            if question.matches.isEmpty { element("p") { text.nothingAdvice } }
            element("p", ["class": "buttons"]) {
                LinkButton(text: "\(text.shortList) (\(question.shortList.count))", address: "/vragen/\(question.id)/kandidaten")
                LinkButton(text: context.text.question.askAgain, address: "/vragen/nieuw?van=\(question.id)", kind: .secondary)
            }
            if !question.matches.isEmpty { matches(question, page, names, context, words) }
            if let sources = question.sources { SourceTable(sources: sources, text: text, language: context.language).html() }
        }
    }

    private static func found(_ question: AskedQuestion, _ text: AnswerText) -> String {
        let count = question.matches.count
        if count == 0 { return text.nothingFound }
        return question.question.subject == .vacancies ? text.vacanciesFound(count) : text.jobSeekersFound(count)
    }

    private static func matches(
        _ question: AskedQuestion, _ page: Int, _ names: (OccupationCode) -> String, _ context: PageContext, _ words: QuestionWords
    ) -> HTML {
        let text = context.text.answer
        let pages = (question.matches.count + pageSize - 1) / pageSize
        let shown = min(max(1, page), max(1, pages))
        let part = question.matches.dropFirst((shown - 1) * pageSize).prefix(pageSize)
        return .group([
            element("h2") { text.matchesTitle }, element("p") { text.fitExplained },
            DataTable(
                id: "matches", caption: text.page(shown, max(1, pages)),
                columns: [
                    .init(title: text.match), .init(title: text.fit), .init(title: text.distance, alignment: .number),
                    .init(title: text.work), .init(title: text.hours), .init(title: text.choice),
                ],
                rows: part.map { match in
                    let facts = MatchFacts(match.found.profile, names: names, language: context.language)
                    return DataTable.Row(
                        header: element("a", ["href": "/vragen/\(question.id)/\(match.number)"]) { "\(text.look)\u{00A0}\(match.number)" },
                        cells: [
                            .text(words.fit(match.fit)), .text(words.kilometres(match.found.kilometres)), .text(facts.work),
                            .text(facts.hours),
                            question.shortList[match.number] == nil ? .nothing : StatusTag(style: .good, word: text.chosen).html(),
                        ])
                }, language: context.language
            ).html(),
            Pager(page: shown, pages: pages, language: context.language) { "/vragen/\(question.id)?pagina=\($0)" }.html(),
        ])
    }
}
