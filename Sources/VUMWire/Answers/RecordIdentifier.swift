import LabourDomain
import StrictJSON

extension WireContract {
    /// The identifier a record carries, or `nil` where its contract has none, or it has none itself, an empty one, or one that is not safe in a URL.
    ///
    /// One pass over the bytes, without a tree; `nil` too for what is not well-formed or exceeds ``recordLimits``.
    public func identifier(of record: [UInt8]) -> String? {
        guard let marked = try? detail?.entityWithID.markedValues(in: record, limits: Self.recordLimits),
            let identifier = marked.first?.string(in: record)
        else { return nil }
        return try? ProfileID(identifier).text
    }
}
