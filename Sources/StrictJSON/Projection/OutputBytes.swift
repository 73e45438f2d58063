/// The text that a projection writes. The memory is as large as it can need, so nothing is moved while writing; that it suffices is checked all
/// the same, since what is written comes from outside.
struct OutputBytes {
    /// Beyond what is asked for, so that short pieces can be copied as whole words.
    static let slack = 32

    private let memory: UnsafeMutableRawBufferPointer
    /// All ones; nothing where the text is not wanted: then everything is written at the start of the slack, over and over.
    private let mask: Int
    private(set) var count = 0

    /// Lends memory for so many bytes and gives what has been written into it, together with what the closure returns. No capacity means that
    /// the text is not wanted.
    static func collect<Value>(
        atMost capacity: Int?, _ body: (inout OutputBytes) throws(StrictJSONError) -> Value
    ) throws(StrictJSONError) -> (bytes: [UInt8], value: Value) {
        // The standard library's closures rethrow without a type, so the outcome travels as a value.
        var outcome: Result<Value, StrictJSONError>?
        let bytes = [UInt8](unsafeUninitializedCapacity: (capacity ?? 0) + slack) { memory, count in
            var output = OutputBytes(memory: UnsafeMutableRawBufferPointer(memory), isWanted: capacity != nil)
            let result = Result { () throws(StrictJSONError) in try body(&output) }
            if case .success = result { count = output.count }
            outcome = result
        }
        // The closure has run: an array is made by nothing else.
        guard let outcome else { throw .malformed(offset: 0, reason: .empty) }
        return (bytes, try outcome.get())
    }

    private init(memory: UnsafeMutableRawBufferPointer, isWanted: Bool) {
        self.memory = memory
        mask = isWanted ? -1 : 0
    }

    /// Adds one byte.
    @inline(__always) mutating func append(_ byte: UInt8) {
        precondition(count < memory.count)
        memory[count] = byte
        count = (count &+ 1) & mask
    }

    /// Adds a piece of the document.
    @inline(__always) mutating func append(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) {
        let length = end &- start
        guard length <= 32, start &+ 32 <= bytes.count else { return appendLong(bytes, from: start, length: length) }
        precondition(count &+ 32 <= memory.count)
        // Always four words: what is copied beyond the piece is overwritten by the next, and nothing depends on the length.
        copyWord(bytes, start, 0)
        copyWord(bytes, start, 8)
        copyWord(bytes, start, 16)
        copyWord(bytes, start, 24)
        count = (count &+ length) & mask
    }

    @inline(__always) private func copyWord(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ offset: Int) {
        let word = bytes.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
        memory.storeBytes(of: word, toByteOffset: count &+ offset, as: UInt64.self)
    }

    private mutating func appendLong(_ bytes: UnsafeRawBufferPointer, from start: Int, length: Int) {
        guard mask != 0 else { return }
        precondition(count &+ length <= memory.count)
        UnsafeMutableRawBufferPointer(rebasing: memory[count..<(count + length)])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + length)]))
        count += length
    }

    /// Adds bytes of our own.
    mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { append($0, from: 0, to: $0.count) }
    }

    /// Takes back everything since there were so many bytes.
    @inline(__always) mutating func truncate(to count: Int) { self.count = count }
}
