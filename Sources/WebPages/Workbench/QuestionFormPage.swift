import LabourDomain
public import Workbench

/// Where a mediator composes a question.
public enum QuestionFormPage {
    /// - Parameters:
    ///   - faults: What was wrong with what was sent; none at first.
    ///   - occupations: Names for the list beside the field.
    public static func html(_ form: QuestionForm, faults: [FormFault] = [], occupations: [String] = [], _ context: PageContext) -> String {
        let text = context.text.question
        let fields = QuestionFields(form: form, faults: faults, occupations: occupations, text: text, field: context.text.field)
        return PageLayout(title: text.title, context: context, hasFaults: !faults.isEmpty).page {
            element("h1") { text.title }
            ErrorSummary(faults: faults.map { .init(field: $0.field.rawValue, words: fields.words($0.kind)) }, text: context.text.field).html()
            element("p", ["class": "lead"]) { text.lead }
            ActionForm(action: "/vragen", context: context) {
                fields.subject()
                element("h2") { text.whereTitle }
                element("div", ["class": "row"]) {
                    fields.line(.postcode, text.postcode, help: text.postcodeHelp, form.postcode, width: 8)
                    fields.line(.radius, text.radius, help: text.radiusHelp, form.radius, kind: .digits, width: 4)
                }
                element("h2") { text.workTitle }
                fields.work()
                element("h2") { text.weightTitle }
                element("p") { text.weightHelp }
                fields.weights(context.text.answer)
                element("p", ["class": "help"]) { text.progress }
                element("div", ["class": "buttons"]) { element("button", ["type": "submit"]) { text.ask } }
            }.html()
        }
    }
}

/// The fields of the form.
struct QuestionFields {
    var form: QuestionForm
    var faults: [FormFault]
    var occupations: [String]
    var text: QuestionText
    var field: FieldText

    func subject() -> HTML {
        RadioGroup(
            name: QuestionForm.Field.subject.rawValue, legend: text.whatTitle,
            choices: [
                .init(value: "werkzoekenden", label: text.jobSeekers, help: text.jobSeekersHelp),
                .init(value: "vacatures", label: text.vacancies, help: text.vacanciesHelp),
            ], chosen: form.subject == .vacancies ? "vacatures" : "werkzoekenden"
        ).html()
    }

    func line(
        _ name: QuestionForm.Field, _ label: String, help: String, _ value: String, kind: TextField.Kind = .text, width: Int? = nil,
        isOptional: Bool = false, suggestions: [String] = []
    ) -> HTML {
        let fault = faults.first { $0.field == name }.map { words($0.kind) }
        let frame = FieldFrame(id: name.rawValue, label: label, help: help, fault: fault, isOptional: isOptional, text: field)
        return TextField(frame: frame, name: name.rawValue, value: value, kind: kind, width: width, suggestions: suggestions).html()
    }

    func work() -> HTML {
        .group([
            line(.occupation, text.occupation, help: text.occupationHelp, form.occupation, isOptional: true, suggestions: occupations),
            element("div", ["class": "row"]) {
                line(
                    .minimumHours, text.minimumHours, help: text.hoursHelp, form.minimumHours, kind: .digits, width: 4, isOptional: true)
                line(
                    .maximumHours, text.maximumHours, help: text.hoursHelp, form.maximumHours, kind: .digits, width: 4, isOptional: true)
            },
            select(.language, text.dutch, help: text.dutchHelp, form.language, [("2", text.reasonable), ("3", text.good), ("4", text.excellent)]),
            select(.irregularHours, text.irregularHours, help: nil, form.irregularHours, [("ja", text.yes), ("nee", text.no)]),
            CheckboxGroup(
                name: QuestionForm.Field.licences.rawValue, legend: text.licences, help: text.licencesHelp,
                choices: ["AM", "B", "BE", "C", "CE", "D", "T"].map { .init(value: $0, label: $0) }, chosen: form.licences
            ).html(),
        ])
    }

    func weights(_ answer: AnswerText) -> HTML {
        .group(
            Criterion.allCases.map { criterion in
                let name = QuestionForm.weightName(criterion)
                let frame = FieldFrame(id: name, label: answer.criteria[criterion] ?? criterion.rawValue, text: field)
                return SelectField(
                    frame: frame, name: name,
                    choices: [
                        .init(value: Weight.required.rawValue, label: text.required), .init(value: Weight.important.rawValue, label: text.important),
                        .init(value: Weight.welcome.rawValue, label: text.welcome),
                    ], chosen: (form.weights[criterion] ?? .important).rawValue
                ).html()
            })
    }

    func words(_ kind: FormFault.Kind) -> String {
        switch kind {
        case .missing: text.missing
        case .noPostcode: text.noPostcode
        case .unknownPostcode: text.unknownPostcode
        case .noNumber(let bounds): text.number(bounds.lowerBound, bounds.upperBound)
        case .wrongOrder: text.wrongOrder
        case .unknownOccupation(let suggestions):
            suggestions.isEmpty
                ? text.unknownOccupation : "\(text.unknownOccupation) \(text.didYouMean) \(suggestions.joined(separator: ", "))?"
        }
    }

    private func select(_ name: QuestionForm.Field, _ label: String, help: String?, _ chosen: String, _ choices: [(String, String)]) -> HTML {
        SelectField(
            frame: FieldFrame(id: name.rawValue, label: label, help: help, text: field), name: name.rawValue,
            choices: [.init(value: "", label: text.anything)] + choices.map { .init(value: $0.0, label: $0.1) }, chosen: chosen
        ).html()
    }
}
