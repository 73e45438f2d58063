/// The bytes that have arrived, and the value that is being collected from them.
///
/// A value inside one piece is copied once; one that runs over several pieces twice. Pieces that are used up are let go.
struct SplitterInput: Sendable {
    /// A collected value. When it was too large there are no bytes, only their number.
    struct Taken {
        let bytes: [UInt8]
        let sizeIfTooLarge: Int?
        let line: Int
        let offset: Int
    }

    let maximumElementBytes: Int
    /// The byte of the stream that is next.
    private(set) var offset = 0
    /// The line that byte is on, from 1.
    private(set) var line = 1

    private var pending: [UInt8] = []
    private var position = 0
    /// Where in `pending` the value being collected starts.
    private var start: Int?
    private var collected: [UInt8] = []
    private var collectedSize = 0
    private var startLine = 1
    private var startOffset = 0

    init(maximumElementBytes: Int) { self.maximumElementBytes = maximumElementBytes }

    /// Whether everything that arrived has been looked at.
    var isExhausted: Bool { position == pending.count }

    /// The byte to look at, `nil` when more have to arrive.
    @inline(__always) var next: UInt8? { position < pending.count ? pending[position] : nil }

    mutating func append(_ bytes: some Collection<UInt8>) {
        // What is done is let go when all is done, or most of it: doing so at every call would be quadratic for who appends without taking.
        if position > pending.count / 2 || position == pending.count {
            keepCollected()
            if position == pending.count {
                pending.removeAll(keepingCapacity: pending.count <= 1 << 20)
            } else {
                pending.removeSubrange(..<position)
            }
            position = 0
            if start != nil { start = 0 }
        }
        pending.append(contentsOf: bytes)
    }

    /// Steps over the present byte.
    @inline(__always) mutating func advance() {
        if position < pending.count, pending[position] == 0x0A { line += 1 }
        position += 1
        offset += 1
    }

    /// Steps as far as `scan` goes: it gets what has arrived and where to begin, counts the newlines it steps over, and returns where it stopped.
    @inline(__always)
    mutating func step(_ scan: (_ bytes: UnsafeRawBufferPointer, _ start: Int, _ newlines: inout Int) -> Int) {
        var newlines = 0
        let start = position
        position = pending.withUnsafeBytes { scan($0, start, &newlines) }
        offset += position - start
        line += newlines
    }

    /// Steps over everything up to a newline or the end of what arrived.
    mutating func skipLine() {
        let distance = pending.withUnsafeBytes { bytes in
            var index = position
            while index + 8 <= bytes.count {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let stop = WordScan.newline(word)
                if stop != 0 { return index + stop.trailingZeroBitCount >> 3 - position }
                index += 8
            }
            while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            return index - position
        }
        position += distance
        offset += distance
    }

    /// From here on bytes are collected.
    mutating func startCollecting() {
        start = position
        startLine = line
        startOffset = offset
        collected = []
        collectedSize = 0
    }

    /// Whether a value is being collected.
    var isCollecting: Bool { start != nil }

    /// Ends collecting before the present byte, without white space at the end when asked.
    mutating func take(trimmingEnd: Bool = false) -> Taken {
        defer {
            start = nil
            collected = []
        }
        var bytes: [UInt8]
        if collectedSize == 0, let start, position - start <= maximumElementBytes {
            bytes = Array(pending[start..<position])
        } else {
            keepCollected()
            bytes = collected
            if collectedSize > maximumElementBytes {
                return Taken(bytes: [], sizeIfTooLarge: collectedSize, line: startLine, offset: startOffset)
            }
        }
        while trimmingEnd, let last = bytes.last, last.isJSONWhitespace { bytes.removeLast() }
        return Taken(bytes: bytes, sizeIfTooLarge: nil, line: startLine, offset: startOffset)
    }

    /// Moves what has been collected of a value out of the piece, or only counts it once it is too large.
    private mutating func keepCollected() {
        guard let start else { return }
        collectedSize += position - start
        if collectedSize <= maximumElementBytes {
            collected.append(contentsOf: pending[start..<position])
        } else {
            collected = []
        }
        self.start = position
    }
}
