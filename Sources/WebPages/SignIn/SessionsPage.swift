public import Foundation

/// Where somebody is signed in, with a way to end each.
public enum SessionsPage {
    /// One session.
    public struct Line: Sendable {
        /// By which the form names it.
        public var name: String
        /// Empty where it is not known.
        public var browser: String
        public var begunAt: Date
        public var usedAt: Date
        public var isThisOne: Bool

        public init(name: String, browser: String, begunAt: Date, usedAt: Date, isThisOne: Bool) {
            self.name = name
            self.browser = browser
            self.begunAt = begunAt
            self.usedAt = usedAt
            self.isThisOne = isThisOne
        }
    }

    /// The whole page as UTF-8 text.
    public static func html(_ lines: [Line], _ context: PageContext) -> String {
        let text = context.text.signIn
        return PageLayout(title: text.sessionsTitle, context: context).page {
            element("h1") { text.sessionsTitle }
            element("p") { text.sessionsExplanation }
            DataTable(
                id: "sessions", caption: text.sessionsCaption,
                columns: [.init(title: text.browser), .init(title: text.begun), .init(title: text.used), .init(title: text.action)],
                rows: lines.map { row($0, context) }, language: context.language)
        }
    }

    private static func row(_ line: Line, _ context: PageContext) -> DataTable.Row {
        let (text, language) = (context.text.signIn, context.language)
        let browser = line.browser.isEmpty ? text.unknownBrowser : line.browser
        let end = ActionForm(action: "/sessies", csrf: context.visitor?.formToken ?? "") {
            HiddenField(name: "sessie", value: line.name)
        } buttons: {
            SubmitButton(text: "\(text.end) \(browser), \(language.moment(line.begunAt))", kind: .secondary)
        }
        return DataTable.Row(
            header: .text(browser),
            cells: [
                .text(language.moment(line.begunAt)), .text(language.moment(line.usedAt)),
                line.isThisOne ? .text(text.thisOne) : end.html(),
            ])
    }
}
