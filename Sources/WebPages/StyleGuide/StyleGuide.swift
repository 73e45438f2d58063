/// The parts of the style guide in their order.
struct StyleGuide {
    struct Part {
        var id: String
        var title: String
        var specimens: [Specimen]
    }

    var language: PageLanguage

    var text: PageText.StyleGuideText { language.text.styleGuide }
    var entries: PageText.StyleGuideEntries { text.entries }
    var samples: PageText.StyleGuideSamples { text.samples }

    var parts: [Part] {
        [
            Part(id: "part-basics", title: text.basics, specimens: basics),
            Part(id: "part-messages", title: text.messages, specimens: messages),
            Part(id: "part-content", title: text.content, specimens: content),
            Part(id: "part-navigation", title: text.navigation, specimens: navigation),
            Part(id: "part-fields", title: text.fields, specimens: fields),
            Part(id: "part-choices", title: text.choices, specimens: choices),
            Part(id: "part-forms", title: text.forms, specimens: forms),
            Part(id: "part-charts", title: text.charts, specimens: charts),
        ]
    }
}
