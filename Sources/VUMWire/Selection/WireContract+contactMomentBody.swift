public import LabourDomain
import StrictJSON

extension WireContract {
    /// The body of a question for contact moments, spelled exactly as the contract does.
    public static func selectionBody(for question: ContactMomentQuestion) -> [UInt8] {
        var fields: [(key: String, value: JSONValue)] = [("werkgever.nummerKvk", ["$eq": .string(question.employer.text)])]
        if let since = question.since { fields.append(("datum", ["$gte": .string(since.description)])) }
        return contactMoments.selectionBody(wrapping: JSONValue.object(JSONObject(fields)).serialized())
    }
}
