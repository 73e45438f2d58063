public import LabourDomain
import StrictJSON

/// A record made ready for being found: what questions look at, and the search profile that answers them.
public struct FindableProfile: Hashable, Sendable {
    /// What a question can look at.
    public let facts: SelectionFacts
    /// The search profile, compact.
    public let profile: [UInt8]
}

extension WireContract {
    /// The facts and the search profile of a record together, in one pass: the same as ``facts(of:)`` and ``searchProfile(of:)``.
    ///
    /// Throws what ``searchProfile(of:)`` throws, and `malformed` for a record of more than ``recordLimits``.
    public func findableProfile(of record: [UInt8]) throws(VUMWireError) -> FindableProfile {
        guard record.count <= Self.recordLimits.maximumBytes else {
            throw .malformed(.tooLarge(limit: Self.recordLimits.maximumBytes, got: record.count))
        }
        let (profile, marked) = try findable(record)
        guard let marked else { return FindableProfile(facts: try facts(of: record), profile: profile) }
        return FindableProfile(facts: facts(from: marked, in: record), profile: profile)
    }
}
