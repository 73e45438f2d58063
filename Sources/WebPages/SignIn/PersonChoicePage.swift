public import SignIn

/// The development provider asks as whom to sign in.
public enum PersonChoicePage {
    /// Somebody who does not exist.
    public struct Invented: Sendable {
        public var subject: String
        public var name: String
        public var organisation: String
        public var role: PersonRole

        public init(subject: String, name: String, organisation: String, role: PersonRole) {
            self.subject = subject
            self.name = name
            self.organisation = organisation
            self.role = role
        }
    }

    /// The field with who was chosen.
    public static let fieldName = "persoon"

    /// - Parameter request: The fields of the request, which the form brings back.
    public static func html(_ people: [Invented], request: [(name: String, value: String)], _ context: PageContext) -> String {
        let text = context.text.signIn
        return PageLayout(title: text.choiceTitle, context: context).page {
            element("h1") { text.choiceTitle }
            element("p") { text.choiceExplanation }
            element("form", ["method": "post", "action": "/proef/authorize"]) {
                for field in request { HiddenField(name: field.name, value: field.value) }
                RadioGroup(
                    name: fieldName, label: text.choiceQuestion,
                    choices: people.map { Choice(value: $0.subject, label: "\($0.name), \($0.organisation)", help: text.role($0.role)) },
                    value: people.first?.subject, language: context.language)
                element("div", ["class": "buttons"]) { SubmitButton(text: text.choose) }
            }
            element("form", ["method": "post", "action": "/proef/authorize"]) {
                for field in request { HiddenField(name: field.name, value: field.value) }
                SubmitButton(text: text.stop, kind: .secondary)
            }
        }
    }
}

extension SignInText {
    /// What somebody with a role is called.
    func name(_ role: PersonRole) -> String {
        switch role {
        case .mediator: mediatorName
        case .participant: participantName
        case .schemeManager: schemeManagerName
        case .auditor: auditorName
        }
    }

    /// What somebody with a role does.
    func role(_ role: PersonRole) -> String {
        switch role {
        case .mediator: mediator
        case .participant: participant
        case .schemeManager: schemeManager
        case .auditor: auditor
        }
    }
}
