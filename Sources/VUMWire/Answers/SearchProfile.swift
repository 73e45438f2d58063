import StrictJSON

extension WireContract {
    /// The search profile of a record: the members the contract shows before a detail is asked, empty values left out, the identifier kept.
    ///
    /// The record must be valid against ``entity``. Contact data cannot pass where there is a detail to ask, since the schema projected onto has no
    /// member for them; of a contact moment, which has no detail, everything passes.
    /// Throws `notFindable` where the identifier or the postcode lacks, `invalid` with the first fault of a record that was not valid after
    /// all, and `malformed` where it is no JSON.
    public func searchProfile(of record: [UInt8]) throws(VUMWireError) -> [UInt8] {
        try findable(record).profile
    }

    /// The search profile, and the values in the record that facts are read from.
    func findable(_ record: [UInt8]) throws(VUMWireError) -> (profile: [UInt8], marked: [JSONMarkedValue]?) {
        do {
            let projection = try matchWithFacts.projectIfValid(
                record, droppingEmptyValues: true, maximumBytes: Self.recordLimits.maximumBytes)
            if let projection { return (profile: projection.bytes, marked: projection.marked) }
        } catch {
            throw .malformed(error)
        }
        let profile = try projected(record, onto: sourceMatch, droppingEmptyValues: true, replacing: nil)
        if let fault = sourceMatch.faults(in: profile, limits: Self.recordLimits, maximumFaults: 1).first {
            guard fault.rule == .missing else { throw .invalid([fault]) }
            throw .notFindable(missing: fault.path)
        }
        return (profile: profile, marked: nil)
    }

    /// A source's match as the exchange passes it on: its identifier, where it has one, replaced by the reference; empty values left out.
    ///
    /// The match must be valid against ``sourceMatch``; this is not looked at again. Throws only `malformed`, where it is no JSON.
    public func exchangeMatch(from sourceMatch: [UInt8], vumID: String) throws(VUMWireError) -> [UInt8] {
        try projected(
            sourceMatch, onto: self.sourceMatch, droppingEmptyValues: true,
            replacing: detail.map { (key: $0.idKey, with: (key: Self.referenceKey, stringValue: vumID)) })
    }

    private func projected(
        _ bytes: [UInt8], onto schema: JSONSchema, droppingEmptyValues: Bool,
        replacing: (key: String, with: (key: String, stringValue: String))?
    ) throws(VUMWireError) -> [UInt8] {
        do {
            return try schema.project(bytes, droppingEmptyValues: droppingEmptyValues, replacing: replacing)
        } catch {
            throw .malformed(error)
        }
    }
}
