internal import LabourDomain
internal import StrictJSON
internal import VUMWire

/// Reads a source's answer as it comes: pieces of bytes in, valid records out, everything else counted. Does not wait for anything.
struct AnswerReader: Sendable {
    /// A record that keeps to the contract.
    enum Match: Sendable {
        /// Under the source's identifier, which the asker does not get to see.
        case profile(recordID: String, AcceptedMatch)
        /// As the asker gets it: the contract gives it no identifier, and so nothing to ask later.
        case whole([UInt8])
    }

    private let contract: WireContract
    /// `nil` where records have no identifier.
    private let idKey: String?
    private let limits: JSONLimits
    private let maximumMatches: Int
    private let maximumBytes: Int
    /// In percent; 0 looks at nothing.
    private let minimumCompleteness: Int
    private var splitter: JSONElementSplitter
    /// Of profiles. Records without identifier may be equal: two calls on one day look alike.
    private var identifiers: Set<String> = []
    private var accepted = 0
    private var received = 0
    private(set) var tally = SourceTally()
    /// Set when reading has ended before the end.
    private(set) var fault: ReadingFault?

    init(_ contract: WireContract, configuration: ExchangeConfiguration) {
        self.contract = contract
        idKey = contract.detail?.idKey
        var limits = WireContract.recordLimits
        limits.maximumBytes = min(limits.maximumBytes, configuration.maximumRecordBytes)
        self.limits = limits
        maximumMatches = configuration.maximumMatchesPerSource
        maximumBytes = configuration.maximumAnswerBytesPerSource
        minimumCompleteness = configuration.minimumCompleteness
        // Elements are held against a schema anyway, which also finds what is not JSON.
        splitter = JSONElementSplitter(
            .member(WireContract.matchesKey), maximumElementBytes: limits.maximumBytes, checkingElements: false)
    }

    /// Takes the next piece of the body.
    mutating func append(_ piece: [UInt8]) throws(ReadingFault) {
        if let fault { throw fault }
        received += piece.count
        guard received <= maximumBytes else { throw stop(.tooLarge) }
        splitter.append(piece)
    }

    /// The next valid record; `nil` when more bytes are needed.
    mutating func next() throws(ReadingFault) -> Match? {
        if let fault { throw fault }
        while let element = try element() {
            guard accepted < maximumMatches else {
                tally.truncated = true
                throw stop(.enough)
            }
            if let match = accept(element) {
                accepted += 1
                return match
            }
        }
        return nil
    }

    /// Says that the body has ended. ``next()`` may give more after this.
    mutating func finish() throws(ReadingFault) {
        if let fault { throw fault }
        do {
            try splitter.finish()
        } catch {
            throw stop(.malformed)
        }
        tally.maximumReached = splitter.otherMembers[WireContract.maximumReachedKey]?.boolValue
    }

    private mutating func element() throws(ReadingFault) -> JSONElementSplitter.Element? {
        do {
            return try splitter.next()
        } catch {
            throw stop(.malformed)
        }
    }

    private mutating func accept(_ element: JSONElementSplitter.Element) -> Match? {
        guard element.problem == nil else {
            tally.refuse([(path: "", rule: "tooLarge")])
            return nil
        }
        guard isComplete(element) else {
            tally.refuse([(path: "", rule: "incomplete")])
            return nil
        }
        do {
            guard let idKey else { return .whole(try contract.acceptWholeMatch(element.bytes, limits: limits)) }
            return identified(try contract.acceptMatch(element.bytes, limits: limits), by: idKey)
        } catch .invalid(let faults) {
            tally.refuse(FaultReasons(faults, in: element.bytes, contract: contract, limits: limits))
        } catch {
            tally.refuse([(path: idKey ?? "", rule: "shape")])
        }
        return nil
    }

    /// A rule of the agreements, not of the contract: what falls short is left out, and the source sees that in its report.
    private func isComplete(_ element: JSONElementSplitter.Element) -> Bool {
        minimumCompleteness == 0 || contract.completeness(of: element.bytes, limits: limits) >= minimumCompleteness
    }

    private mutating func identified(_ match: AcceptedMatch, by idKey: String) -> Match? {
        let recordID = match.recordID
        // The contract's pattern admits nothing at all, and `.` and `..`, which would lead somewhere else as a segment of a path (RFC 3986 §5.2.4).
        guard ProfileID.isValid(recordID.utf8), recordID != ".", recordID != ".." else {
            tally.refuse([(path: idKey, rule: "shape")])
            return nil
        }
        guard identifiers.insert(recordID).inserted else {
            tally.duplicates += 1
            return nil
        }
        return .profile(recordID: recordID, match)
    }

    /// Counts a record that was valid by itself but could not be passed on.
    mutating func refuseAfterwards(rule: String) { tally.refuse([(path: "", rule: rule)]) }

    private mutating func stop(_ fault: ReadingFault) -> ReadingFault {
        self.fault = fault
        return fault
    }
}
