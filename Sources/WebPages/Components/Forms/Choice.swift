/// One of the answers that a field offers.
struct Choice {
    var value: String
    var label: String
    var help: String? = nil
    var isDisabled: Bool = false
}
