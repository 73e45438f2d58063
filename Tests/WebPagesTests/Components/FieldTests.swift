import Testing

@testable import WebPages

@Suite("A field")
struct FieldTests {
    static let choices = [Choice(value: "a", label: "First", help: "More"), Choice(value: "b", label: "Second")]

    /// One of each kind, with what is asked for.
    static func fields(help: String?, error: String?, isOptional: Bool = false, isDisabled: Bool = false) -> [any Component] {
        [
            TextField(
                name: "f", label: "Question", value: "kept", help: help, error: error, isOptional: isOptional, isDisabled: isDisabled,
                language: .dutch),
            TextArea(
                name: "f", label: "Question", value: "kept", help: help, error: error, isOptional: isOptional, isDisabled: isDisabled,
                language: .dutch),
            NumberField(
                name: "f", label: "Question", value: "kept", help: help, error: error, isOptional: isOptional, isDisabled: isDisabled,
                language: .dutch),
            SelectField(
                name: "f", label: "Question", choices: choices, value: "b", help: help, error: error, isOptional: isOptional,
                isDisabled: isDisabled, language: .dutch),
            SearchField(
                name: "f", label: "Question", value: "kept", suggestions: ["x"], help: help, error: error, isOptional: isOptional,
                isDisabled: isDisabled, language: .dutch),
            FileField(
                name: "f", label: "Question", help: help, error: error, isOptional: isOptional, isDisabled: isDisabled, language: .dutch),
        ]
    }

    static func groups(help: String?, error: String?, isOptional: Bool = false, isDisabled: Bool = false) -> [any Component] {
        [
            RadioGroup(
                name: "f", label: "Question", choices: choices, value: "b", help: help, error: error, isOptional: isOptional,
                isDisabled: isDisabled, language: .dutch),
            CheckboxGroup(
                name: "f", label: "Question", choices: choices, values: ["b"], help: help, error: error, isOptional: isOptional,
                isDisabled: isDisabled, language: .dutch),
            DateField(
                name: "f", label: "Question", value: .init(day: "1", month: "2", year: "2026"), help: help, error: error,
                isOptional: isOptional, isDisabled: isDisabled, language: .dutch),
        ]
    }

    private func control(in field: ParsedElement) throws -> ParsedElement { try #require(field.element(id: "field-f")) }

    @Test func hasALabelThatIsTiedToIt() throws {
        for field in Self.fields(help: nil, error: nil) {
            let tree = try parsed(field)
            let control = try control(in: tree)
            let label = try #require(tree.all("label").first)
            #expect(label["for"] == control["id"])
            #expect(label.text == "Question")
            #expect(control["name"] == "f")
            #expect(control["aria-describedby"] == nil && control["aria-invalid"] == nil)
        }
    }

    @Test func isDescribedByItsErrorFirstAndThenItsHelp() throws {
        for field in Self.fields(help: "Help", error: "Wrong") {
            let tree = try parsed(field)
            let control = try control(in: tree)
            #expect(control["aria-describedby"] == "field-f-error field-f-help")
            #expect(control["aria-invalid"] == "true")
            #expect(try #require(tree.element(id: "field-f-error")).text.contains("Fout: Wrong"))
            #expect(try #require(tree.element(id: "field-f-help")).text == "Help")
        }
        for field in Self.fields(help: "Help", error: nil) {
            #expect(try control(in: try parsed(field))["aria-describedby"] == "field-f-help")
        }
    }

    @Test func keepsWhatWasAnswered() throws {
        for field in Self.fields(help: nil, error: "Wrong").dropLast() {
            let tree = try parsed(field)
            let control = try control(in: tree)
            switch control.name {
            case "select": #expect(control.all("option").filter { $0["selected"] != nil }.map { $0["value"] } == ["b"])
            // A browser drops the first line break.
            case "textarea": #expect(control.text == "\nkept")
            default: #expect(control["value"] == "kept")
            }
        }
        for group in Self.groups(help: nil, error: nil).dropLast() {
            #expect(try parsed(group).all("input").filter { $0["checked"] != nil }.map { $0["value"] } == ["b"])
        }
    }

    @Test func aSecretIsNotWrittenBack() throws {
        let field = TextField(name: "f", label: "Question", value: "secret", kind: .password, language: .dutch)
        #expect(!field.html().markup.contains("secret"))
    }

    @Test func saysInWordsThatItIsNotRequired() throws {
        for field in Self.fields(help: nil, error: nil, isOptional: true) {
            #expect(try #require(try parsed(field).all("label").first).text == "Question (niet verplicht)")
        }
        for group in Self.groups(help: nil, error: nil, isOptional: true) {
            #expect(try #require(try parsed(group).all("legend").first).text == "Question (niet verplicht)")
        }
    }

    @Test func canBeDisabled() throws {
        for field in Self.fields(help: nil, error: nil, isDisabled: true) + Self.groups(help: nil, error: nil, isDisabled: true) {
            let controls = try parsed(field).all.filter { ["input", "select", "textarea"].contains($0.name) }
            #expect(!controls.isEmpty && controls.allSatisfy { $0["disabled"] != nil })
        }
    }

    @Test func aGroupIsAQuestionWithLabelledAnswers() throws {
        for group in Self.groups(help: "Help", error: "Wrong") {
            let tree = try parsed(group)
            let fieldset = try #require(tree.all("fieldset").first)
            #expect(fieldset.children.first?.name == "legend")
            #expect(fieldset["aria-describedby"] == "field-f-error field-f-help")
            let inputs = tree.all("input")
            // The error above the form leads to the first answer.
            #expect(inputs.first?["id"] == "field-f")
            for input in inputs {
                #expect(tree.all("label").filter { $0["for"] == input["id"] }.count == 1)
            }
        }
    }

    @Test func aDateHasThreePartsThatTheBrowserKnows() throws {
        let inputs = try parsed(DateField(name: "birth", label: "Born", error: "Wrong", isBirthday: true, language: .english)).all("input")
        #expect(inputs.map { $0["name"] } == ["birth-day", "birth-month", "birth-year"])
        #expect(inputs.map { $0["autocomplete"] } == ["bday-day", "bday-month", "bday-year"])
        #expect(inputs.allSatisfy { $0["aria-invalid"] == "true" && $0["inputmode"] == "numeric" && $0["type"] == "text" })
    }

    @Test func aUnitIsReadWithItsNumber() throws {
        let tree = try parsed(NumberField(name: "f", label: "Question", unit: "km", error: "Wrong", language: .dutch))
        #expect(try control(in: tree)["aria-describedby"] == "field-f-error field-f-unit")
        #expect(tree.element(id: "field-f-unit")?.text == "km")
    }

    @Test func suggestionsAreTiedToTheSearch() throws {
        let tree = try parsed(SearchField(name: "f", label: "Question", suggestions: ["x", "y"], language: .dutch))
        #expect(try control(in: tree)["list"] == tree.all("datalist").first?["id"])
        #expect(tree.all("option").map { $0["value"] } == ["x", "y"])
    }
}
