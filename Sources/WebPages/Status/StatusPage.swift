/// How the chain is doing: what runs, whether it answers, and what to try next from a terminal.
public enum StatusPage {
    /// The whole page as UTF-8 text; depends on nothing but its arguments.
    public static func html(_ status: ChainStatus, _ context: PageContext) -> String {
        let (language, text) = (context.language, context.text.status)
        return PageLayout(title: text.title, context: context).page {
            element("h1") { text.title }
            element("p", ["class": "summary", "role": "status"]) { summary(of: status, text) }
            if status.isInvented { element("p") { text.invented } }
            element("h2", ["id": "chain"]) { text.chainTitle }
            ChainTable(status: status, language: language).html()
            if let exchange = status.exchange { address(of: exchange, text) }
            if !status.examples.isEmpty { next(status.examples, text) }
        }
    }

    private static func summary(of status: ChainStatus, _ text: PageText.StatusText) -> String {
        let parts = (status.exchange.map { [$0.health] } ?? []) + status.sources.map(\.health)
        if parts.isEmpty { return text.nothingRuns }
        return parts.allSatisfy { $0 == .answering } ? text.allAnswer : text.someDoNotAnswer
    }

    private static func address(of exchange: ExchangeStatus, _ text: PageText.StatusText) -> HTML {
        .group([
            element("h2") { text.addressTitle },
            DescriptionList(items: [
                .init(term: text.address, content: element("code") { exchange.address }),
                .init(term: text.number, content: element("code") { exchange.oin }),
            ]).html(),
        ])
    }

    private static func next(_ examples: [CommandExample], _ text: PageText.StatusText) -> HTML {
        .group([
            element("h2") { text.nextTitle },
            element("p") { text.nextLine },
            .group(
                examples.map { example in
                    .group([
                        element("h3") { text.purpose(example.purpose) },
                        CodeBlock(code: example.command).html(),
                    ])
                }),
        ])
    }
}

extension PageText.StatusText {
    fileprivate func purpose(_ purpose: CommandExample.Purpose) -> String {
        switch purpose {
        case .askJobSeekers: askJobSeekers
        case .askVacancies: askVacancies
        case .askByHand: askByHand
        case .seeReadiness: seeReadiness
        }
    }
}
