public import LabourDomain
public import Workbench

/// What a question found: how the sources took part, and the matches with the best first.
public enum AnswerPage {
    /// Matches on one page.
    public static let pageSize = 25

    /// What of an answer is shown.
    public struct View: Sendable {
        /// From 1; beyond the end is the last one.
        public var page: Int
        public var order: MatchOrder
        /// Where the matches lie.
        public var areas: [MatchArea]

        public init(page: Int, order: MatchOrder, areas: [MatchArea]) {
            self.page = page
            self.order = order
            self.areas = areas
        }
    }

    /// - Parameter names: The names of occupations.
    public static func html(
        _ question: AskedQuestion, _ view: View, names: (OccupationCode) -> String, _ context: PageContext
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
            if !question.matches.isEmpty { matches(question, view, names, context, words) }
            if !view.areas.isEmpty { map(of: view.areas, context) }
            if let sources = question.sources { SourceTable(sources: sources, text: text, language: context.language).html() }
        }
    }

    private static func found(_ question: AskedQuestion, _ text: AnswerText) -> String {
        let count = question.matches.count
        if count == 0 { return text.nothingFound }
        return question.question.subject == .vacancies ? text.vacanciesFound(count) : text.jobSeekersFound(count)
    }

    private static func matches(
        _ question: AskedQuestion, _ view: View, _ names: (OccupationCode) -> String, _ context: PageContext, _ words: QuestionWords
    ) -> HTML {
        let text = context.text.answer
        let pages = (question.matches.count + pageSize - 1) / pageSize
        let shown = min(max(1, view.page), max(1, pages))
        let part = question.matches(by: view.order).dropFirst((shown - 1) * pageSize).prefix(pageSize)
        return .group([
            element("h2") { text.matchesTitle }, element("p") { text.fitExplained },
            DataTable(
                id: "matches", caption: text.page(shown, max(1, pages)),
                columns: [
                    .init(title: text.match), .init(title: text.fit, sorting: sorting(by: .fit, question, view)),
                    .init(title: text.distance, alignment: .number, sorting: sorting(by: .distance, question, view)),
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
            Pager(page: shown, pages: pages, language: context.language) {
                "/vragen/\(question.id)?sorteer=\(view.order.rawValue)&pagina=\($0)"
            }.html(),
        ])
    }

    /// The best fit comes first from the highest, the distance from the lowest; there is no use for the other way round.
    private static func sorting(by order: MatchOrder, _ question: AskedQuestion, _ view: View) -> TableSorting {
        TableSorting(
            address: "/vragen/\(question.id)?sorteer=\(order.rawValue)",
            order: order == view.order ? (order == .fit ? .descending : .ascending) : .none)
    }

    private static func map(of areas: [MatchArea], _ context: PageContext) -> HTML {
        let text = context.text.answer
        return .group([
            element("h2") { text.mapTitle },
            AreaMap(
                id: "map", title: text.mapTitle, valueTitle: text.mapValue,
                places: areas.map { area in
                    AreaMap.Place(
                        longitude: area.longitude, latitude: area.latitude, value: Double(area.count),
                        label: area.area.description, isChosen: area.isCentre)
                }, decimals: 0, language: context.language
            ).html(),
        ])
    }
}
