import LabourDomain
import StrictJSON

extension WireContract {
    /// The identifier a record carries, or `nil` where it has none, an empty one, or one that is not safe in a URL.
    public func identifier(of record: [UInt8]) -> String? {
        guard let value = try? JSONValue(parsing: record, limits: Self.recordLimits), let text = value[idKey]?.stringValue,
            ProfileID.isValid(text.utf8)
        else { return nil }
        return text
    }
}
