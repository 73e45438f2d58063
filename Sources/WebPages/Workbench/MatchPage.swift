import Governance
public import LabourDomain
public import Workbench

/// One match: how it fits, what is known, the own note, the details, and what came of them.
public enum MatchPage {
    /// The field of the note, and that of the outcome.
    public static let noteField = "notitie", outcomeField = "uitkomst"

    /// The whole page as UTF-8 text.
    public static func html(
        _ question: AskedQuestion, _ match: AskedQuestion.Match, names: (OccupationCode) -> String, _ context: PageContext
    ) -> String {
        let text = context.text.answer
        let words = QuestionWords(text: context.text, language: context.language)
        let parts = MatchParts(question: question, match: match, context: context, words: words)
        return PageLayout(title: text.matchTitle(match.number), context: context).page {
            element("p") { element("a", ["href": "/vragen/\(question.id)"]) { text.back } }
            element("h1") { text.matchTitle(match.number) }
            parts.fit()
            element("h2") { text.profile }
            DescriptionList(
                items: MatchFacts(match.found.profile, names: names, language: context.language).lines.map {
                    .init(term: $0.name, content: .text($0.value))
                })
            parts.note()
            if let detail = question.details[match.number] {
                parts.contact(detail)
                parts.outcome()
            } else {
                parts.request()
            }
        }
    }
}

/// The parts of the page.
private struct MatchParts {
    var question: AskedQuestion
    var match: AskedQuestion.Match
    var context: PageContext
    var words: QuestionWords

    private var text: AnswerText { context.text.answer }
    private var language: PageLanguage { context.language }
    private var token: String { context.visitor?.formToken ?? "" }
    private var path: String { "/vragen/\(question.id)/\(match.number)" }

    func fit() -> HTML {
        .group([
            element("p") {
                element("strong") { "\(text.fit): \(words.fit(match.fit))" }
                ", \(words.kilometres(match.found.kilometres))"
            },
            DataTable(
                id: "fit", caption: text.fit, columns: [.init(title: text.criterion), .init(title: text.fit)],
                rows: match.fit.items.map {
                    .init(header: .text(text.criteria[$0.criterion] ?? ""), cells: [words.verdict($0.verdict).html()])
                }, emptyText: text.nothingAsked, language: language
            ).html(),
        ])
    }

    @HTMLBuilder func note() -> HTML {
        let note = question.shortList[match.number]
        element("h2") { text.addTitle }
        ActionForm(action: path + "/keuze", csrf: token) {
            TextArea(
                name: MatchPage.noteField, label: text.note, value: note ?? "", rows: 2, help: text.noteHelp, isOptional: true,
                language: language)
        } buttons: {
            SubmitButton(text: note == nil ? text.add : text.change, kind: .secondary)
        }
        if note != nil {
            ActionForm(action: path + "/weg", csrf: token) {
            } buttons: {
                SubmitButton(text: text.remove, kind: .secondary)
            }
        }
    }

    @HTMLBuilder func request() -> HTML {
        element("h2") { text.detailsTitle }
        element("p") { text.detailsWhy }
        if question.detailsLeft == 0 {
            element("p") { element("strong") { text.detailsGone } }
        } else {
            ActionForm(action: path + "/gegevens", csrf: token) {
                element("p") { text.detailsLeft(question.detailsLeft) }
            } buttons: {
                SubmitButton(text: text.getDetails)
            }
        }
    }

    func contact(_ detail: ProfileDetail) -> HTML {
        let lines: [(String, [String])] =
            switch detail.profile {
            case .jobSeeker(let person):
                [
                    (text.email, person.emailAddresses), (text.telephone, person.telephoneNumbers),
                    (text.contact, person.contacts.map(Self.words)), (text.presentation, [person.presentation].compactMap(\.self)),
                ]
            case .vacancy(let vacancy):
                [(text.employer, [vacancy.employer.name].compactMap(\.self)), (text.contact, vacancy.employer.contacts.map(Self.words))]
            }
        return .group([
            element("h2", ["id": "contact"]) { text.contactTitle }, element("p") { "\(text.contactFrom) \(detail.source)." },
            DescriptionList(
                items: lines.map { .init(term: $0.0, content: .text($0.1.isEmpty ? text.unknown : $0.1.joined(separator: ", "))) }
            ).html(),
        ])
    }

    func outcome() -> HTML {
        if question.outcomes[match.number] != nil {
            return Notice(kind: .good, language: language) { element("p") { text.told } }.html()
        }
        let choices =
            [("contacted", text.contacted), ("invited", text.invited), ("placed", text.placed)]
            + NoOutcomeReason.allCases.map { ("none:\($0.rawValue)", text.reasons[$0] ?? $0.rawValue) }
        return .group([
            element("h2") { text.outcomeTitle }, element("p") { text.outcomeLead },
            ActionForm(action: path + "/uitkomst", csrf: token) {
                SelectField(
                    name: MatchPage.outcomeField, label: text.outcome, choices: choices.map { Choice(value: $0.0, label: $0.1) },
                    language: language)
            } buttons: {
                SubmitButton(text: text.tell, kind: .secondary)
            }.html(),
        ])
    }

    private static func words(_ contact: Contact) -> String {
        ([contact.name].compactMap(\.self) + contact.emailAddresses + contact.telephoneNumbers).joined(separator: " ")
    }
}
