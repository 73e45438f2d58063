/// Recomputes a log from its records, holds it against its signed heads, and names the first thing that is wrong. One pass, O(log n) of memory.
///
/// Give it everything in the order in which it is found, each head after the records it is over. After the first fault it takes nothing in.
/// A record that is not the expected one is judged when the next one is seen: only then can a missing record be told from one in the wrong place.
public struct LogVerifier: Sendable {
    private let keys: LogPublicKeys
    private let origin: LogOrigin
    private var verdict = LogVerdict()
    private var frontier: MerkleFrontier
    /// A record that is not the expected one, until the next is seen.
    private var stranger: LogRecord?
    /// A head over more records than there were so far.
    private var earlyHead: TreeHead?
    /// Records of which a subtree kept for proofs says that they were others: where to look when a head does not hold.
    private var suspect: (positions: Range<UInt64>, level: Int)?
    /// One of those whose records are as signed: then it is wrong itself.
    private var damaged: (positions: Range<UInt64>, level: Int)?
    /// Whether a record with its bytes was seen; from there on all must have theirs.
    private var hasBytes = false
    private var isFinished = false
    private let start: UInt64
    /// The records since the last head, by the first and the last of them.
    private var unsigned: (first: LogRecord, last: LogRecord)?
    /// Whether a head that somebody else kept was found to hold.
    private var isConfirmed = false
    /// Heads that are known to be right and are still to come, the largest first.
    private var known: [TreeHead]

    /// A head is signed each minute; records of a longer time than this without one, in milliseconds, were signed and are no longer.
    private static let signingTime: Int64 = 600_000

    /// Begins with an empty log, or behind the first records, where `frontier` is what a head that is trusted was signed over.
    /// - Parameter known: heads of this log that somebody else kept. They show what was cut off together with the heads over it. One over fewer
    ///   records than are left out cannot be compared, which is a finding.
    public init(origin: LogOrigin, keys: LogPublicKeys, from frontier: MerkleFrontier = MerkleFrontier(), known: [TreeHead] = []) {
        self.origin = origin
        self.keys = keys
        self.frontier = frontier
        start = frontier.count
        self.known = known.sorted { $0.size > $1.size }
        if let head = self.known.last, head.size < start { find(.incomparable(size: head.size), at: 0..<head.size) } else { checkKnown() }
    }

    /// Whether something is wrong already, so that reading on is of no use.
    public var isOver: Bool { verdict.finding != nil }

    /// Whether a signed head was seen that holds.
    public var hasHeads: Bool { verdict.heads > 0 }

    /// The number of the record that is expected next.
    public var expected: UInt64 { frontier.count }

    /// The tree over what was taken in.
    public var tree: MerkleFrontier { frontier }

    /// Takes a record.
    /// - Parameter completed: is given the subtrees of more than one record that are complete with it.
    public mutating func take(_ record: LogRecord, completed: (MerkleNode) throws -> Void) rethrows {
        guard !isOver else { return }
        if let stranger { return judge(stranger, next: record) }
        if let earlyHead { return judge(earlyHead, next: record) }
        let isIntact = record.isIntact
        if record.position == expected, !isIntact { return find(.altered, record) }
        guard record.position == expected, record.claim == expected else {
            if record.position == expected, record.claim == nil { return find(.altered, record) }
            stranger = record
            return
        }
        if record.entry == nil {
            if hasBytes { return find(.erased, record) }
            verdict.erased += 1
        } else {
            hasBytes = true
        }
        verdict.records += 1
        unsigned = (unsigned?.first ?? record, record)
        try frontier.append(record.leaf, completed: completed)
        checkKnown()
    }

    /// Takes a record of a log of which no subtrees are kept.
    public mutating func take(_ record: LogRecord) { take(record) { _ in } }

    /// Takes a signed head as it is found.
    public mutating func take(note: [UInt8]) {
        guard !isOver, stranger == nil, earlyHead == nil else { return }
        guard let signed = SignedTreeHead(note: note) else { return find(.head(.unreadable, size: nil)) }
        let head = signed.head
        if let fault = signed.fault(with: keys) { return find(.head(fault, size: head.size)) }
        take(head)
    }

    private mutating func take(_ head: TreeHead) {
        guard head.origin == origin else { return find(.head(.otherLog, size: head.size)) }
        if let newest = verdict.newest, head.size < newest.size || head.time < newest.time {
            return find(.head(.outOfOrder, size: head.size))
        }
        guard head.size <= expected else {
            earlyHead = head
            return
        }
        guard head.size == expected else { return find(.head(.outOfOrder, size: head.size)) }
        guard head.root == frontier.root else { return findUnsigned(before: head) }
        if let suspect, suspect.positions.upperBound <= head.size {
            damaged = damaged ?? suspect
            self.suspect = nil
        }
        verdict.heads += 1
        verdict.newest = head
        unsigned = nil
    }

    /// Says that a subtree kept for proofs is not the one that its records give. A fault of the records if a head does not hold either.
    public mutating func noteSuspect(_ place: MerklePlace) {
        guard suspect == nil, let positions = place.records else { return }
        suspect = (positions, place.level)
    }

    /// Says that something else than a record or a head is wrong.
    public mutating func note(_ fault: LogFault) {
        guard !isOver else { return }
        if let stranger { return judge(stranger, next: nil) }
        if let earlyHead { return find(.truncated(size: earlyHead.size), at: expected..<earlyHead.size) }
        find(fault)
    }

    /// What was found in all.
    /// - Parameter tree: what the log says it goes on from, where that is known.
    public mutating func finish(expecting tree: MerkleFrontier? = nil) -> LogVerdict {
        guard !isFinished else { return verdict }
        isFinished = true
        if !isOver, let stranger { judge(stranger, next: nil) }
        if !isOver, let head = earlyHead ?? known.last { find(.truncated(size: head.size), at: expected..<head.size) }
        if !isOver, let node = damaged ?? suspect { find(.node(level: node.level), at: node.positions) }
        if !isOver, let tree, tree != frontier {
            if tree.count > expected { find(.truncated(size: tree.count), at: expected..<tree.count) } else { find(.frontier) }
        }
        verdict.unsigned = expected - max(start, verdict.newest?.size ?? start)
        if !isOver { checkSigned() }
        return verdict
    }
}

extension LogVerifier {
    /// A record that was not expected, seen together with what follows it.
    private mutating func judge(_ record: LogRecord, next: LogRecord?) {
        let expected = expected
        // Where the bytes are not those of the hash, only the place it is found at is left.
        let claim = record.isIntact ? record.claim ?? record.position : record.position
        let following = next.flatMap { $0.isIntact ? $0.claim : $0.position }
        if claim > expected {
            // A gap is followed by what comes behind it; a record in a wrong place by the one whose place it took, or the one after that.
            let isGap = following.map { $0 > claim } ?? true
            return isGap ? find(.missing, at: expected..<claim) : find(.outOfOrder(found: claim), record, at: expected)
        }
        if claim == expected { return find(.altered, record, at: expected) }
        // Where the records that were there go on, what stands before them was put in; otherwise it is this one, or it took another's place.
        if following == claim + 1 || (following == nil && claim + 1 == expected) { return find(.inserted, record, at: claim) }
        find(following ?? expected == expected ? .inserted : .outOfOrder(found: claim), record, at: expected)
    }

    /// A head over more records than came before it, and yet a record after it.
    private mutating func judge(_ head: TreeHead, next: LogRecord) {
        let claim = next.claim ?? next.position
        if claim > expected { return find(.missing, at: expected..<claim) }
        find(.head(.outOfOrder, size: head.size))
    }

    private mutating func checkKnown() {
        while let head = known.last, head.size == expected {
            known.removeLast()
            if head.origin != origin { return find(.head(.otherLog, size: head.size)) }
            if head.root != frontier.root { return findUnsigned(before: head) }
            isConfirmed = true
            unsigned = nil
        }
    }

    /// Records fit together by themselves, whoever wrote them: only a head says that they are those that were logged. Who takes heads away must
    /// not be left with a log that holds.
    private mutating func checkSigned() {
        let signed = max(start, verdict.newest?.size ?? start)
        if expected > 0, verdict.heads == 0, !isConfirmed { return find(.unsigned, at: start..<expected) }
        guard let unsigned, let first = unsigned.first.recorded, let last = unsigned.last.recorded,
            last.milliseconds - first.milliseconds > Self.signingTime
        else { return }
        find(.unsigned, at: signed..<expected)
    }

    /// The records before a head fit together, but are not those that were signed.
    private mutating func findUnsigned(before head: TreeHead) {
        var positions = max(start, verdict.newest?.size ?? start)..<head.size
        if let suspect {
            let both = suspect.positions.clamped(to: positions)
            if !both.isEmpty { positions = both }
        }
        find(.notAsSigned(size: head.size), at: positions)
    }

    private mutating func find(_ fault: LogFault, _ record: LogRecord? = nil, at position: UInt64? = nil) {
        let position = position ?? record?.position
        find(
            fault, at: position.map { $0..<$0 + 1 } ?? expected..<expected,
            traceID: record?.entry.flatMap { EntryPrefix.traceID(in: $0) })
    }

    private mutating func find(_ fault: LogFault, at positions: Range<UInt64>, traceID: String? = nil) {
        guard verdict.finding == nil else { return }
        verdict.finding = LogFinding(fault, at: positions, traceID: traceID)
    }
}
