extension PageText {
    /// The words of the page that shows every component.
    struct StyleGuideText: Sendable {
        var title: String
        var lead: String
        var contents: String
        var basics: String
        var messages: String
        var content: String
        var navigation: String
        var fields: String
        var choices: String
        var forms: String
        var charts: String
        var stateDefault: String
        var stateFilled: String
        var stateError: String
        var stateDisabled: String
        var stateEmpty: String
        var stateLong: String
        var stateUnknownTotal: String
        var stateSeveral: String
        var stateOne: String
        var stateOpen: String
        var stateFirst: String
        var stateLast: String
        var stateOptional: String
        var entries: StyleGuideEntries
        var samples: StyleGuideSamples
    }

    /// What a component is called and when to use it.
    struct StyleGuideEntry: Sendable {
        var name: String
        var use: String
    }
}
