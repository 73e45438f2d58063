/// The steps of a task that has several, with the state of each in words.
struct StepList: Component {
    enum State: String {
        case done, current, toDo
    }

    struct Step {
        var title: String
        var state: State
        /// Where the step can be seen again or done; absent where it cannot yet.
        var address: String? = nil
    }

    var steps: [Step]
    var language: PageLanguage

    func html() -> HTML {
        element("ol", ["class": "steps"]) {
            for step in steps {
                element("li", ["class": step.state.rawValue, "aria-current": step.state == .current ? "step" : nil]) {
                    element("span", ["class": "step"]) {
                        if let address = step.address { element("a", ["href": address]) { step.title } } else { step.title }
                    }
                    element("span", ["class": "step-state"]) { word(step.state) }
                }
            }
        }
    }

    private func word(_ state: State) -> String {
        let text = language.text.components
        return switch state {
        case .done: text.stepDone
        case .current: text.stepCurrent
        case .toDo: text.stepToDo
        }
    }
}
