/// A form that a text must have: its bounds in Unicode scalars, its pattern for others, and the same rule on bytes for ourselves.
struct TextForm: Sendable {
    /// 0 lets the empty text through.
    let minimum: Int
    let maximum: Int
    /// The rule in ECMA 262, as JSON Schema writes it; `nil` where only the bounds count.
    let pattern: String?
    /// A format of JSON Schema, where there is one.
    let format: String?
    /// The rule in words, for a refusal; never with what was given.
    let rule: String
    /// The rule itself. Only asked for texts within the bounds.
    let holds: @Sendable (String) -> Bool

    init(
        _ length: ClosedRange<Int>, pattern: String? = nil, format: String? = nil, rule: String, holds: @escaping @Sendable (String) -> Bool
    ) {
        minimum = length.lowerBound
        maximum = length.upperBound
        self.pattern = pattern
        self.format = format
        self.rule = rule
        self.holds = holds
    }

    /// Whether a text has this form.
    func accepts(_ text: String) -> Bool {
        (minimum...maximum).contains(text.unicodeScalars.count) && holds(text)
    }
}
