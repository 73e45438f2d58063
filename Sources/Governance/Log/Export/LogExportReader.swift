/// Verifies an exported log as its bytes come in, in pieces of any size. Memory: one line.
public struct LogExportReader: Sendable {
    private let keys: LogPublicKeys
    private let known: [TreeHead]
    private var pending: [UInt8] = []
    private var lines = 0
    private var verifier: LogVerifier?
    private var origin: LogOrigin?
    private var hasStart = false
    private var hasEnd = false
    private var failure: LogFinding?

    /// Trusts these keys, and heads that somebody else kept (``LogVerifier``).
    public init(keys: LogPublicKeys, known: [TreeHead] = []) {
        self.keys = keys
        self.known = known
    }

    /// Whether reading on is of no use.
    public var isOver: Bool { failure != nil || verifier?.isOver ?? false }

    /// How many records were read.
    public var expected: UInt64 { verifier?.expected ?? 0 }

    /// The log that the file says it is of.
    public var declaredOrigin: LogOrigin? { origin }

    /// Takes the next bytes of the file.
    public mutating func take(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A), !isOver {
            if pending.isEmpty {
                take(line: rest[..<end])
            } else {
                pending += rest[..<end]
                take(line: pending[...])
                pending.removeAll(keepingCapacity: true)
            }
            rest = rest[(end + 1)...]
        }
        guard !isOver else { return }
        pending += rest
        if pending.count > LogExportLine.maximumLength { fail(.unreadable(line: lines + 1)) }
    }

    private mutating func take(line: ArraySlice<UInt8>) {
        lines += 1
        guard !hasEnd, let read = LogExportLine(line) else { return fail(.unreadable(line: lines)) }
        if case .header(let origin) = read {
            guard self.origin == nil else { return fail(.unreadable(line: lines)) }
            self.origin = origin
            return
        }
        guard let origin else { return fail(.unreadable(line: lines)) }
        switch read {
        case .header, .key: break
        case .start(let tree):
            // Only right behind the heading: what a log goes on from is its own first head's to confirm.
            guard verifier == nil else { return fail(.unreadable(line: lines)) }
            verifier = LogVerifier(origin: origin, keys: keys, from: tree, known: known)
            hasStart = true
        case .record(let record):
            begin(origin)
            if hasStart, verifier?.hasHeads == false { return fail(.unreadable(line: lines)) }
            verifier?.take(record)
        case .head(let note):
            begin(origin)
            verifier?.take(note: note)
        case .end(let records):
            begin(origin)
            hasEnd = true
            if verifier?.expected != records { verifier?.note(.incompleteFile) }
        }
    }

    private mutating func begin(_ origin: LogOrigin) {
        if verifier == nil { verifier = LogVerifier(origin: origin, keys: keys, known: known) }
    }

    private mutating func fail(_ fault: LogFault) {
        guard failure == nil else { return }
        if verifier == nil {
            failure = LogFinding(fault, at: 0..<0)
        } else {
            verifier?.note(fault)
        }
    }

    /// What was found in all, at the end of the file.
    public mutating func finish() -> LogVerdict {
        if !isOver, !pending.isEmpty { fail(.unreadable(line: lines + 1)) }
        guard var verifier, failure == nil else {
            var verdict = LogVerdict()
            verdict.finding = failure ?? LogFinding(.incompleteFile, at: 0..<0)
            return verdict
        }
        var verdict = verifier.finish()
        if verdict.finding == nil, !hasEnd { verdict.finding = LogFinding(.incompleteFile, at: verifier.expected..<verifier.expected) }
        return verdict
    }
}
