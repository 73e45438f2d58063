public import StrictJSON

/// A source's match that keeps to the contract, ready to be passed on under a reference.
public struct AcceptedMatch: Hashable, Sendable {
    private let match: JSONCutOut

    init(_ match: JSONCutOut) { self.match = match }

    /// The source's own identifier of the record.
    public var recordID: String { match.text }

    /// The match with the reference in place of the identifier and without empty values: what ``WireContract/exchangeMatch(from:vumID:)`` gives.
    public func exchangeMatch(vumID: String) -> [UInt8] {
        match.filled(key: WireContract.referenceKey, stringValue: vumID)
    }
}

extension WireContract {
    /// Validates a source's match against ``sourceMatch``, reads its identifier and rewrites it, in one pass over the bytes.
    ///
    /// The same as asking ``sourceMatch`` for faults, then ``identifier(of:)`` and later ``exchangeMatch(from:vumID:)``. Throws `invalid` with at
    /// most so many faults, and `notConvertible` also where the contract has no identifier; the bounds are the limits given.
    public func acceptMatch(
        _ bytes: [UInt8], limits: JSONLimits = recordLimits, maximumFaults: Int = 10
    ) throws(VUMWireError) -> AcceptedMatch {
        if let idKey, let match = sourceMatch.cutOut(idKey, of: bytes, limits: limits) { return AcceptedMatch(match) }
        try refuseFaults(in: bytes, limits: limits, maximumFaults: maximumFaults)
        throw .notConvertible(path: idKey ?? "", expected: "an identifier")
    }

    /// Validates a source's match that is passed on as it is, and leaves out its empty values.
    ///
    /// Throws `invalid` with at most so many faults; the bounds are the limits given.
    public func acceptWholeMatch(
        _ bytes: [UInt8], limits: JSONLimits = recordLimits, maximumFaults: Int = 10
    ) throws(VUMWireError) -> [UInt8] {
        try refuseFaults(in: bytes, limits: limits, maximumFaults: maximumFaults)
        do {
            return try sourceMatch.project(bytes, droppingEmptyValues: true)
        } catch {
            throw .malformed(error)
        }
    }

    private func refuseFaults(in bytes: [UInt8], limits: JSONLimits, maximumFaults: Int) throws(VUMWireError) {
        let faults = sourceMatch.faults(in: bytes, limits: limits, maximumFaults: maximumFaults)
        guard faults.isEmpty else { throw .invalid(faults) }
    }
}
