/// Where in the document the scanner is: per open array or object the present element or member. Text is made only when a fault needs it.
///
/// A step is one number, written for every member and element, so it must cost no more than that: the memory is lent for as long as the document
/// is walked over, and how many steps count is the scanner's depth.
struct PathTrail {
    /// How much of a name is shown in a path.
    static let maximumNameScalars = 80

    /// An array or object that is open, with none of its elements or members begun.
    private static let none = Int.min

    /// `~index` of an element; of a member twice the offset of its name's text, and one more when the schema knows it.
    private let steps: UnsafeMutableBufferPointer<Int>

    /// Lends a trail of so many levels.
    @inline(__always)
    static func lend<Value>(
        levels: Int, _ body: (PathTrail) throws(StrictJSONError) -> Value
    ) throws(StrictJSONError) -> Value {
        // The standard library's closures rethrow without a type, so the outcome travels as a value.
        try withUnsafeTemporaryAllocation(of: Int.self, capacity: levels) { steps in
            Result { () throws(StrictJSONError) in try body(PathTrail(steps: steps)) }
        }.get()
    }

    /// Begins the level that has been opened; depths count from 1.
    @inline(__always) func open(_ depth: Int) { steps[depth &- 1] = Self.none }

    @inline(__always) func nameElement(_ index: Int, at depth: Int) { steps[depth &- 1] = ~index }

    @inline(__always) func nameMember(startingAt start: Int, isKnown: Bool, at depth: Int) {
        steps[depth &- 1] = start &<< 1 | (isKnown ? 1 : 0)
    }

    /// `cursus[2].naamCursus`; empty at the root. `missing` adds a member that is not there.
    func path(in bytes: UnsafeRawBufferPointer, depth: Int, missing: String? = nil) -> String {
        var text = ""
        for step in steps[..<depth] { Self.append(step, of: bytes, to: &text) }
        if let missing { Self.append(member: missing, to: &text) }
        return text
    }

    /// The path as far as its words are the schema's: names that only the sender knows may be personal.
    func knownPath(in bytes: UnsafeRawBufferPointer, depth: Int, missing: String? = nil) -> String {
        var text = ""
        for step in steps[..<depth] {
            if step >= 0, step & 1 == 0 { return text }
            Self.append(step, of: bytes, to: &text)
        }
        if let missing { Self.append(member: missing, to: &text) }
        return text
    }

    private static func append(_ step: Int, of bytes: UnsafeRawBufferPointer, to text: inout String) {
        if step == none { return }
        guard step >= 0 else { return text += "[\(~step)]" }
        // A scalar is written in twelve bytes at most: of a long name no more is read than is shown.
        let start = step >> 1
        let window = UnsafeRawBufferPointer(rebasing: bytes[..<min(bytes.count, start + 12 * (maximumNameScalars + 1))])
        let name = EscapedText.decoded(EscapedText.raw(in: window, from: start))
        append(member: Excerpt.text(of: name, maximumScalars: maximumNameScalars), to: &text)
    }

    private static func append(member: String, to text: inout String) {
        if !text.isEmpty { text += "." }
        text += member
    }
}
