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
                    .init(text.columnQuestion), .init(text.columnAsked), .init(text.columnFound, isNumber: true),
                    .init(text.columnShortList, isNumber: true),
                ],
                rows: questions.map { question in
                    [
                        element("a", ["href": "/vragen/\(question.id)"]) { words.words(question.form) },
                        .text(context.language.moment(question.askedAt)), .text(context.language.grouped(question.matches.count)),
                        .text(String(question.shortList.count)),
                    ]
                }, emptyWords: text.none
            ).html()
            element("p", ["class": "buttons"]) { element("a", ["class": "button", "href": "/vragen/nieuw"]) { text.title } }
        }
    }
}
