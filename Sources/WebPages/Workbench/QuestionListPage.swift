public import Workbench

/// The questions of somebody that still count.
public enum QuestionListPage {
    /// The whole page as UTF-8 text.
    public static func html(_ questions: [AskedQuestion], _ context: PageContext) -> String {
        let text = context.text.question
        let words = QuestionWords(text: context.text, language: context.language)
        return PageLayout(title: text.listTitle, context: context).page {
            element("h1") { text.listTitle }
            element("p") { text.listLead }
            DataTable(
                id: "questions", caption: text.listCaption,
                columns: [
                    .init(title: text.columnQuestion), .init(title: text.columnAsked), .init(title: text.columnFound, alignment: .number),
                    .init(title: text.columnShortList, alignment: .number),
                ],
                rows: questions.map { question in
                    .init(
                        header: element("a", ["href": "/vragen/\(question.id)"]) { words.words(question.form) },
                        cells: [
                            .text(context.language.moment(question.askedAt)), .text(context.language.grouped(question.matches.count)),
                            .text(String(question.shortList.count)),
                        ])
                }, emptyText: text.none, language: context.language)
            element("p", ["class": "buttons"]) { LinkButton(text: text.title, address: "/vragen/nieuw") }
        }
    }
}
