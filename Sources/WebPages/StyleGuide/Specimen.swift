/// One component on the page that shows them all: its name, when to use it, and how it looks in each of its states.
struct Specimen: Component {
    struct State {
        var name: String
        var component: HTML

        init(_ name: String, @HTMLBuilder _ component: () -> HTML) {
            self.name = name
            self.component = component()
        }
    }

    var entry: PageText.StyleGuideEntry
    /// The names of the types, for who builds a page.
    var types: [String]
    var states: [State]

    init(_ entry: PageText.StyleGuideEntry, _ types: String..., states: [State]) {
        self.entry = entry
        self.types = types
        self.states = states
    }

    func html() -> HTML {
        element("section", ["class": "specimen"]) {
            element("h3") { entry.name }
            element("p", ["class": "quiet-text"]) {
                for type in types {
                    element("code") { type }
                    " · "
                }
                entry.use
            }
            for state in states {
                element("div", ["class": "specimen-state"]) {
                    element("p", ["class": "state-name"]) { state.name }
                    element("div", ["class": "specimen-body"]) { state.component }
                }
            }
        }
    }
}
