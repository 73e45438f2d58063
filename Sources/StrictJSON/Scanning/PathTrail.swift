/// Where in the document the scanner is: per open array or object the present element or member. Text is made only when a fault needs it.
struct PathTrail {
    private enum Step {
        case none
        case element(Int)
        case member(start: Int, length: Int, isKnown: Bool)
    }

    /// How much of a name is shown in a path.
    static let maximumNameScalars = 80

    private var steps: [Step] = []

    @inline(__always) mutating func push() { steps.append(.none) }

    @inline(__always) mutating func pop() { if !steps.isEmpty { steps.removeLast() } }

    @inline(__always) mutating func nameElement(_ index: Int) {
        replaceLast(by: .element(index))
    }

    @inline(__always) mutating func nameMember(_ name: StringSpan, isKnown: Bool = false) {
        replaceLast(by: .member(start: name.start, length: name.end - name.start, isKnown: isKnown))
    }

    /// Points at the open array or object itself again.
    mutating func forgetLast() { replaceLast(by: .none) }

    @inline(__always) private mutating func replaceLast(by step: Step) {
        guard !steps.isEmpty else { return }
        steps[steps.count - 1] = step
    }

    /// `cursus[2].naamCursus`; empty at the root. `missing` adds a member that is not there.
    func path(in bytes: UnsafeRawBufferPointer, missing: String? = nil) -> String {
        var text = ""
        for step in steps { Self.append(step, of: bytes, to: &text) }
        if let missing { Self.append(member: missing, to: &text) }
        return text
    }

    /// The path as far as its words are the schema's: names that only the sender knows may be personal.
    func knownPath(in bytes: UnsafeRawBufferPointer, missing: String? = nil) -> String {
        var text = ""
        for step in steps {
            if case .member(_, _, isKnown: false) = step { return text }
            Self.append(step, of: bytes, to: &text)
        }
        if let missing { Self.append(member: missing, to: &text) }
        return text
    }

    private static func append(_ step: Step, of bytes: UnsafeRawBufferPointer, to text: inout String) {
        switch step {
        case .none: break
        case .element(let index): text += "[\(index)]"
        case .member(let start, let length, _):
            let name = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + length)])
            append(member: Excerpt.text(of: EscapedText.decoded(name), maximumScalars: maximumNameScalars), to: &text)
        }
    }

    private static func append(member: String, to text: inout String) {
        if !text.isEmpty { text += "." }
        text += member
    }
}
