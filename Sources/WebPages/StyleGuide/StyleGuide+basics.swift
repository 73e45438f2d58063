extension StyleGuide {
    var basics: [Specimen] {
        [
            Specimen(
                entries.textEntry,
                states: [
                    .init(text.stateDefault) {
                        element("p") {
                            "\(samples.paragraph) "
                            element("a", ["href": "/"]) { samples.linkText }
                            "."
                        }
                        element("ul") {
                            element("li") { samples.listOne }
                            element("li") { samples.listTwo }
                        }
                    },
                    .init(text.stateLong) { element("p") { samples.longWord } },
                ]),
            Specimen(entries.colours, states: [.init(text.stateDefault) { swatches }]),
        ]
    }

    private var swatches: HTML {
        let colours = [
            ("paper", samples.paper), ("panel", samples.panel), ("accent", samples.accent), ("good", samples.goodColour),
            ("bad", samples.badColour), ("unsure", samples.unsureColour),
        ]
        return element("ul", ["class": "swatches"]) {
            for (style, name) in colours {
                element("li") {
                    element("span", ["class": "swatch swatch-\(style)", "aria-hidden": "true"])
                    name
                }
            }
        }
    }
}
