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
                columns: [.init(text.browser), .init(text.begun), .init(text.used), .init(text.action)],
                rows: lines.map { line in
                    let browser = line.browser.isEmpty ? text.unknownBrowser : line.browser
                    return [
                        .text(browser), .text(context.language.moment(line.begunAt)), .text(context.language.moment(line.usedAt)),
                        line.isThisOne ? .text(text.thisOne) : end(line, browser, text, context),
                    ]
                }
            ).html()
        }
    }

    private static func end(_ line: Line, _ browser: String, _ text: SignInText, _ context: PageContext) -> HTML {
        ActionForm(action: "/sessies", context: context) {
            element("input", ["type": "hidden", "name": "sessie", "value": line.name])
            element("button", ["type": "submit", "class": "secondary"]) {
                "\(text.end) \(browser), \(context.language.moment(line.begunAt))"
            }
        }.html()
    }
}
