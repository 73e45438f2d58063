import StrictJSON

/// A record in the making: values are set and removed by their path.
struct RecordDraft {
    private(set) var value: JSONValue

    init(_ value: JSONValue) { self.value = value }

    /// The same with another value at a path of names; `nil` removes it.
    func with(_ path: String, _ new: JSONValue?) -> RecordDraft {
        RecordDraft(Self.setting(value, path.split(separator: ".").map(String.init)[...], new))
    }

    private static func setting(_ value: JSONValue, _ path: ArraySlice<String>, _ new: JSONValue?) -> JSONValue {
        guard let name = path.first else { return new ?? .null }
        var object = value.objectValue ?? JSONObject()
        if path.count == 1 {
            object[name] = new
        } else {
            object[name] = setting(object[name] ?? .object(JSONObject()), path.dropFirst(), new)
        }
        return .object(object)
    }
}

extension JSONValue {
    /// The value at a path of names; `nil` where there is none. Arrays end the path.
    func at(_ path: String) -> JSONValue? {
        path.split(separator: ".").reduce(JSONValue?.some(self)) { value, name in value?[String(name)] }
    }

    /// The value without what counts as absent in the data standard: `null`, `""`, `[]`, `{}` and what holds only these.
    func withoutEmpty() -> JSONValue {
        switch self {
        case .array(let elements):
            return .array(elements.map { $0.withoutEmpty() }.filter { !$0.isEmpty })
        case .object(let object):
            let kept = object.members.map { (key: $0.key, value: $0.value.withoutEmpty()) }.filter { !$0.value.isEmpty }
            return .object(JSONObject(kept))
        default: return self
        }
    }

    /// Text that is the same for values that mean the same: members by name, arrays without order (the standard gives order no meaning).
    var canonicalText: String {
        switch self {
        case .array(let elements): "[" + elements.map(\.canonicalText).sorted().joined(separator: ",") + "]"
        case .object(let object):
            "{"
                + object.members.map { "\(JSONValue.string($0.key).canonicalText):\($0.value.canonicalText)" }.sorted().joined(
                    separator: ",")
                + "}"
        default: String(decoding: serialized(), as: UTF8.self)
        }
    }
}
