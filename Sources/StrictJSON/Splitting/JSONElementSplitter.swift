/// Cuts a stream into its elements: bytes go in as they arrive, whole elements come out.
///
/// How the stream is cut into pieces makes no difference. Time is linear in the stream; memory is bounded by the piece that was appended last
/// plus `maximumElementBytes`, and in form ``Form/member(_:)`` by the trees of the other members, of as many bytes of text together. Use:
///
/// ```swift
/// for piece in stream {
///     splitter.append(piece)
///     while let element = try splitter.next() { … }
/// }
/// try splitter.finish()
/// while let element = try splitter.next() { … }   // a last line that has no newline
/// ```
public struct JSONElementSplitter: Sendable {
    /// How the elements stand in the stream.
    public enum Form: Hashable, Sendable {
        /// One array at the root.
        case array
        /// JSON Lines: a value on every line. Blank lines are skipped, and there may be no lines at all.
        case lines
        /// An object at the root, of which this member is the array. Its other members are kept in ``JSONElementSplitter/otherMembers``.
        case member(String)
    }

    /// One element, in the order of the stream.
    public struct Element: Hashable, Sendable {
        /// The value without white space around it; nothing when it was too large.
        public let bytes: [UInt8]
        /// The line on which it starts, from 1.
        public let line: Int
        /// How many elements came before it.
        public let index: Int
        /// The byte of the stream at which it starts, from 0.
        public let offset: Int
        /// Why it is no usable element; offsets in it count from the start of the element. The elements after it are not affected.
        public let problem: StrictJSONError?
    }

    let form: Form
    let checksElements: Bool
    var input: SplitterInput
    var stage: Stage
    var value = ValueTracker()
    var names = Set<[UInt8]>()
    var memberName = ""
    var otherBytes = 0
    var failure: StrictJSONError?
    var isFinished = false

    /// The members beside the array, so far; form ``Form/member(_:)`` only.
    public internal(set) var otherMembers: [String: JSONValue] = [:]
    /// Elements given so far.
    public internal(set) var count = 0

    /// - Parameters:
    ///   - form: How the elements stand in the stream.
    ///   - maximumElementBytes: Larger elements are stepped over and reported; on a line, white space after the value counts. Also bounds
    ///     all other members of the root object together.
    ///   - checkingElements: Whether each element is checked to be well-formed I-JSON of at most 32 levels. Without, elements are only cut apart,
    ///     for those who validate them against a schema anyway.
    public init(_ form: Form, maximumElementBytes: Int, checkingElements: Bool = true) {
        self.form = form
        checksElements = checkingElements
        input = SplitterInput(maximumElementBytes: max(0, maximumElementBytes))
        stage = form == .lines ? .line : .start
    }

    /// Adds what has arrived. It is looked at by ``next()``.
    public mutating func append(_ bytes: some Collection<UInt8>) {
        input.append(bytes)
    }

    /// The next element; `nil` when more bytes are needed or, once finished, when there are no more. A thrown error is final and comes again.
    public mutating func next() throws(StrictJSONError) -> Element? {
        if let failure { throw failure }
        do throws(StrictJSONError) {
            if let element = try form == .lines ? nextLine() : nextInDocument() { return element }
            if isFinished { try checkEnd() }
            return nil
        } catch {
            failure = error
            throw error
        }
    }

    /// Says that nothing more will come. Throws when the document is not complete, unless elements wait to be taken: then ``next()`` throws
    /// after the last of them.
    public mutating func finish() throws(StrictJSONError) {
        isFinished = true
        if let failure { throw failure }
        guard input.isExhausted else { return }
        do throws(StrictJSONError) {
            try checkEnd()
        } catch {
            failure = error
            throw error
        }
    }

    /// Whether the stream may end here.
    private func checkEnd() throws(StrictJSONError) {
        switch stage {
        case .line, .end: return
        case .start: throw .malformed(offset: input.offset, reason: .empty)
        default: throw .malformed(offset: input.offset, reason: .unexpectedEnd)
        }
    }

    /// An element from the bytes that have been taken.
    mutating func makeElement(_ taken: SplitterInput.Taken) -> Element {
        var problem: StrictJSONError?
        if let size = taken.sizeIfTooLarge {
            problem = .tooLarge(limit: input.maximumElementBytes, got: size)
        } else if checksElements {
            problem = wellFormedness(of: taken.bytes)
        }
        defer { count += 1 }
        return Element(bytes: taken.bytes, line: taken.line, index: count, offset: taken.offset, problem: problem)
    }

    private func wellFormedness(of bytes: [UInt8]) -> StrictJSONError? {
        do throws(StrictJSONError) {
            try withBytes(of: bytes) { bytes throws(StrictJSONError) in
                try ByteScanner.check(bytes, limits: JSONLimits(maximumBytes: .max))
            }
            return nil
        } catch {
            return error
        }
    }
}
