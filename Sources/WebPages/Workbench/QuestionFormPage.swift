import LabourDomain
public import Workbench

/// Where a mediator composes a question.
public enum QuestionFormPage {
    /// - Parameters:
    ///   - faults: What was wrong with what was sent; none at first.
    ///   - occupations: Names for the list beside the field.
    public static func html(_ form: QuestionForm, faults: [FormFault] = [], occupations: [String] = [], _ context: PageContext) -> String {
        let text = context.text.question
        let fields = QuestionFields(form: form, faults: faults, occupations: occupations, text: text, language: context.language)
        return PageLayout(title: text.title, context: context, hasFaults: !faults.isEmpty).page {
            element("h1") { text.title }
            ErrorSummary(
                items: faults.map { .init(field: FieldFrame.id(of: $0.field.rawValue), text: fields.words($0.kind)) },
                language: context.language)
            element("p", ["class": "lead"]) { text.lead }
            ActionForm(action: "/vragen", csrf: context.visitor?.formToken ?? "") {
                fields.subject()
                element("h2") { text.whereTitle }
                element("div", ["class": "beside"]) {
                    fields.line(.postcode, text.postcode, help: text.postcodeHelp, form.postcode)
                    fields.number(.radius, text.radius, help: text.radiusHelp, form.radius, unit: "km")
                }
                element("h2") { text.workTitle }
                fields.work()
                element("h2") { text.weightTitle }
                element("p") { text.weightHelp }
                fields.weights(context.text.answer)
                element("p", ["class": "help"]) { text.progress }
            } buttons: {
                SubmitButton(text: text.ask)
            }
        }
    }
}

/// The fields of the form.
struct QuestionFields {
    var form: QuestionForm
    var faults: [FormFault]
    var occupations: [String]
    var text: QuestionText
    var language: PageLanguage

    func subject() -> RadioGroup {
        RadioGroup(
            name: QuestionForm.Field.subject.rawValue, label: text.whatTitle,
            choices: [
                Choice(value: "werkzoekenden", label: text.jobSeekers, help: text.jobSeekersHelp),
                Choice(value: "vacatures", label: text.vacancies, help: text.vacanciesHelp),
            ], value: form.subject == .vacancies ? "vacatures" : "werkzoekenden", language: language)
    }

    func line(_ name: QuestionForm.Field, _ label: String, help: String, _ value: String) -> TextField {
        TextField(name: name.rawValue, label: label, value: value, help: help, error: fault(of: name), width: .short, language: language)
    }

    func number(
        _ name: QuestionForm.Field, _ label: String, help: String, _ value: String, unit: String? = nil, isOptional: Bool = false
    ) -> NumberField {
        NumberField(
            name: name.rawValue, label: label, value: value, unit: unit, help: help, error: fault(of: name), isOptional: isOptional,
            language: language)
    }

    @HTMLBuilder func work() -> HTML {
        SearchField(
            name: QuestionForm.Field.occupation.rawValue, label: text.occupation, value: form.occupation, suggestions: occupations,
            help: text.occupationHelp, error: fault(of: .occupation), isOptional: true, language: language)
        element("div", ["class": "beside"]) {
            number(.minimumHours, text.minimumHours, help: text.hoursHelp, form.minimumHours, isOptional: true)
            number(.maximumHours, text.maximumHours, help: text.hoursHelp, form.maximumHours, isOptional: true)
        }
        element("div", ["class": "beside"]) {
            choice(
                .language, text.dutch, help: text.dutchHelp, form.language,
                [("2", text.reasonable), ("3", text.good), ("4", text.excellent)])
            choice(.irregularHours, text.irregularHours, help: nil, form.irregularHours, [("ja", text.yes), ("nee", text.no)])
        }
        CheckboxGroup(
            name: QuestionForm.Field.licences.rawValue, label: text.licences,
            choices: ["AM", "B", "BE", "C", "CE", "D", "T"].map { Choice(value: $0, label: $0) }, values: form.licences,
            help: text.licencesHelp, isOptional: true, language: language)
    }

    @HTMLBuilder func weights(_ answer: AnswerText) -> HTML {
        for criterion in Criterion.allCases {
            SelectField(
                name: QuestionForm.weightName(criterion), label: "\(text.weight) \(answer.criteria[criterion] ?? criterion.rawValue)",
                choices: [
                    Choice(value: Weight.required.rawValue, label: text.required),
                    Choice(value: Weight.important.rawValue, label: text.important),
                    Choice(value: Weight.welcome.rawValue, label: text.welcome),
                ], value: (form.weights[criterion] ?? .important).rawValue, language: language)
        }
    }

    private func fault(of name: QuestionForm.Field) -> String? { faults.first { $0.field == name }.map { words($0.kind) } }

    private func choice(
        _ name: QuestionForm.Field, _ label: String, help: String?, _ chosen: String, _ choices: [(String, String)]
    ) -> RadioGroup {
        RadioGroup(
            name: name.rawValue, label: label,
            choices: [Choice(value: "", label: text.anything)] + choices.map { Choice(value: $0.0, label: $0.1) }, value: chosen,
            help: help,
            language: language)
    }

    func words(_ kind: FieldFault) -> String {
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
}
