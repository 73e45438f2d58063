import SignIn

/// The first page: what this is, what somebody can try, and for who is signed in the way to the own work.
public enum StartPage {
    /// The whole page as UTF-8 text.
    public static func html(_ context: PageContext, _ chain: ChainStatus) -> String {
        let text = context.text.start
        return PageLayout(title: text.title, context: context).page {
            element("h1") { text.title }
            element("p", ["class": "lead"]) { text.lead }
            if let visitor = context.visitor { work(of: visitor, text) }
            element("h2") { text.whatTitle }
            element("ol", ["class": "steps"]) { for line in text.what { element("li") { line } } }
            if context.visitor == nil { stories(text, context) }
            Disclosure(summary: text.wordsTitle) {
                DescriptionList(items: text.words.map { .init(term: $0.word, content: .text($0.meaning)) })
            }
            health(of: chain, text)
        }
    }

    private static func work(of visitor: PageContext.Visitor, _ text: StartText) -> HTML {
        .group([
            element("h2") { text.yourWork },
            element("p") { "\(text.welcome) \(visitor.name)." },
            visitor.roles.contains(.mediator)
                ? element("p", ["class": "buttons"]) {
                    LinkButton(text: text.newQuestion, address: "/vragen/nieuw")
                    LinkButton(text: text.questions, address: "/vragen", kind: .secondary)
                }
                : element("p") { text.noPages },
        ])
    }

    private static func stories(_ text: StartText, _ context: PageContext) -> HTML {
        .group([
            element("h2") { text.whoTitle },
            CardGrid(cards: [
                card(
                    text.mediator, way: context.canSignIn ? LinkButton(text: text.begin, address: "/aanmelden?naar=%2Fvragen%2Fnieuw") : nil
                ),
                card(text.participant), card(text.auditor),
            ]).html(),
        ])
    }

    private static func card(_ story: StartText.Story, way: LinkButton? = nil) -> Card {
        Card(title: story.title) {
            element("ul") { for line in story.lines { element("li") { line } } }
            if let way { element("p") { way } }
        }
    }

    private static func health(of chain: ChainStatus, _ text: StartText) -> HTML {
        let parts = (chain.exchange.map { [$0.health] } ?? []) + chain.sources.map(\.health)
        let works = !parts.isEmpty && parts.allSatisfy { $0 == .answering }
        return element("p", ["class": "health"]) {
            StatusTag(style: works ? .good : .unsure, word: works ? text.allWorks : text.notAllWorks)
            " "
            element("a", ["href": "/keten"]) { text.look }
        }
    }
}
