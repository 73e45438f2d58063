/// How far something is, as a bar and in words.
struct ProgressBar: Component {
    /// Unique on the page.
    var id: String
    var label: String
    var done: Int
    /// `nil` where it is not known how much there is.
    var total: Int?
    var language: PageLanguage

    func html() -> HTML {
        element("div", ["class": "progress"]) {
            element("label", ["for": id]) { label }
            if let total {
                let most = max(total, 1)
                element("progress", ["id": id, "max": "\(most)", "value": "\(total < 1 ? 1 : min(max(done, 0), most))"])
            } else {
                element("progress", ["id": id])
            }
            element("p", ["role": "status"]) { words }
        }
    }

    private var words: String {
        let text = language.text.components
        let done = language.grouped(max(done, 0))
        guard let total else { return text.progressOfUnknown(done) }
        return total < 1 ? text.nothingToDo : text.progress(done, language.grouped(total))
    }
}
