import StrictJSON

/// An object of the configuration file while it is read. Knows which keys were asked for, so that the others can be refused.
final class ConfigurationObject {
    let path: String
    let faults: ConfigurationFaults
    private let members: [(key: String, value: JSONValue)]
    private var known: [String] = []

    init(_ object: JSONObject, path: String, faults: ConfigurationFaults) {
        members = object.members
        self.path = path
        self.faults = faults
    }

    /// A value that must be there; a fault and `nil` where it is absent or of another kind.
    func required<Value>(_ key: String, _ kind: ConfigurationKind<Value>) -> Value? {
        guard let value = member(key) else {
            faults.add(at(key), expected: kind.expected, found: "nothing")
            return nil
        }
        return read(value, as: kind, at: at(key))
    }

    /// A value that may be absent.
    func optional<Value>(_ key: String, _ kind: ConfigurationKind<Value>) -> Value? {
        member(key).flatMap { read($0, as: kind, at: at(key)) }
    }

    /// An object that must be there.
    func requiredObject<Value>(_ key: String, _ read: (ConfigurationObject) -> Value?) -> Value? {
        guard let value = member(key) else {
            faults.add(at(key), expected: "an object", found: "nothing")
            return nil
        }
        return self.read(value, at: at(key), read)
    }

    /// An object that may be absent.
    func optionalObject<Value>(_ key: String, _ read: (ConfigurationObject) -> Value?) -> Value? {
        member(key).flatMap { self.read($0, at: at(key), read) }
    }

    /// A list of objects; absent is empty.
    func objects<Value>(_ key: String, _ read: (ConfigurationObject) -> Value?) -> [Value] {
        list(key).compactMap { item in self.read(item.value, at: item.path, read) }
    }

    /// A list of plain values; `nil` where it is absent.
    func values<Value>(_ key: String, _ kind: ConfigurationKind<Value>) -> [Value]? {
        guard members.contains(where: { $0.key == key }) else {
            known.append(key)
            return nil
        }
        return list(key).compactMap { read($0.value, as: kind, at: $0.path) }
    }

    /// Records a fault that only shows when values are seen together.
    func fault(_ key: String, expected: String, found: String) {
        faults.add(at(key), expected: expected, found: found)
    }

    /// To be called when every key was asked for: all others are faults. A key that is misspelt would otherwise silently keep its default.
    func refuseOtherKeys() {
        for member in members where !known.contains(member.key) {
            let expected =
                known.nearest(to: member.key).map { "\"\($0)\"" }
                ?? "one of " + known.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
            faults.add(at(member.key), expected: expected, found: "an unknown key")
        }
    }

    private func at(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    private func member(_ key: String) -> JSONValue? {
        known.append(key)
        return members.first { $0.key == key }?.value
    }

    private func list(_ key: String) -> [(path: String, value: JSONValue)] {
        guard let value = member(key) else { return [] }
        guard let items = value.arrayValue else {
            faults.add(at(key), expected: "a list", found: value.excerpt)
            return []
        }
        return items.enumerated().map { ("\(at(key))[\($0.offset)]", $0.element) }
    }

    private func read<Value>(_ value: JSONValue, as kind: ConfigurationKind<Value>, at path: String) -> Value? {
        if let result = kind.read(value) { return result }
        faults.add(
            path, expected: kind.expected, found: kind.mayHoldSecret ? "something else, not shown as it may hold a password" : value.excerpt
        )
        return nil
    }

    private func read<Value>(_ value: JSONValue, at path: String, _ read: (ConfigurationObject) -> Value?) -> Value? {
        guard let members = value.objectValue else {
            faults.add(path, expected: "an object", found: value.excerpt)
            return nil
        }
        let object = ConfigurationObject(members, path: path, faults: faults)
        let result = read(object)
        object.refuseOtherKeys()
        return result
    }
}

extension [String] {
    /// The element that differs from the word by at most two letters, for "did you mean".
    func nearest(to word: String) -> String? {
        map { ($0, $0.editDistance(to: word)) }.filter { $0.1 <= 2 }.min { $0.1 < $1.1 }?.0
    }
}

extension String {
    /// Levenshtein's distance without regard to case.
    fileprivate func editDistance(to other: String) -> Int {
        let left = Array(lowercased().prefix(60))
        let right = Array(other.lowercased().prefix(60))
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, match) in right.enumerated() {
                current.append(Swift.min(previous[column] + (letter == match ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
