/// Something that the reader must know, apart from the text around it.
struct Notice {
    enum Kind: String, CaseIterable { case information, good, warning }

    var kind: Kind
    var words: String
    var text: FieldText

    func html() -> HTML {
        let title =
            switch kind {
            case .information: text.information
            case .good: text.good
            case .warning: text.warning
            }
        return element("div", ["class": "notice \(kind.rawValue)", "role": "status"]) {
            element("p") {
                element("strong") { title + ": " }
                words
            }
        }
    }
}
