import Database
import LabourDomain
import StrictJSON

/// What a key holds: the words for it in an error, and how it is read.
struct ConfigurationKind<Value> {
    /// "a whole number in 1...100", as it stands after "expected".
    var expected: String
    var read: (JSONValue) -> Value?
    /// Whether what stands in the file may hold a secret, so that an error does not repeat it.
    var mayHoldSecret = false
}

extension ConfigurationKind where Value == DatabaseLocation {
    /// A file, or a server; relative paths start in the directory of the configuration file.
    static func database(in directory: String) -> Self {
        Self(
            expected: "the path of a file, or postgresql://user@server/database?schema=name",
            read: { value in
                value.stringValue.flatMap { try? DatabaseLocation($0) }.map { location in
                    guard case .sqlite(let path) = location, !path.hasPrefix("/") else { return location }
                    return .sqlite(path: "\(directory)/\(path)")
                }
            }, mayHoldSecret: true)
    }
}

extension ConfigurationKind where Value == String {
    static var text: Self { Self(expected: "a text that is not empty") { $0.stringValue.flatMap { $0.isEmpty ? nil : $0 } } }

    /// The path of a file; relative paths start in the directory of the configuration file.
    static func path(in directory: String) -> Self {
        Self(expected: "the path of a file") { value in
            value.stringValue.flatMap { $0.isEmpty ? nil : $0.hasPrefix("/") ? $0 : "\(directory)/\($0)" }
        }
    }

    /// The address of a source, without a slash at its end.
    static var httpsAddress: Self {
        Self(expected: "an address that starts with https:// and has no ? or #") { value in
            guard let text = value.stringValue, text.hasPrefix("https://"), text.utf8.count > 8, !text.utf8.contains(0x3F),
                !text.utf8.contains(0x23),
                text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            else { return nil }
            return text.hasSuffix("/") ? String(text.dropLast()) : text
        }
    }

    /// A path on a server: `/vum/v3`.
    static var basePath: Self {
        Self(expected: "a path that starts with / and does not end with one") { value in
            guard let text = value.stringValue, text.hasPrefix("/"), !text.hasSuffix("/"), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            else { return nil }
            return text
        }
    }

    /// The identifier of a source, disclosed with a detail (*bronID*): at most 200 characters.
    static var sourceID: Self {
        Self(expected: "a text of 1 to 200 characters") { value in
            value.stringValue.flatMap { (1...200).contains($0.unicodeScalars.count) ? $0 : nil }
        }
    }
}

extension ConfigurationKind where Value == Int {
    static func integer(_ range: ClosedRange<Int>) -> Self {
        Self(expected: "a whole number in \(range.lowerBound)...\(range.upperBound)") { value in
            value.integerValue.flatMap { Int(exactly: $0) }.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension ConfigurationKind where Value == Bool {
    static var boolean: Self { Self(expected: "true or false") { $0.boolValue } }
}

extension ConfigurationKind where Value == OIN {
    static var oin: Self { Self(expected: "an OIN of 20 positions (text)") { $0.stringValue.flatMap { try? OIN($0) } } }
}

extension ConfigurationKind where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    static var word: Self {
        Self(expected: "one of " + Value.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")) {
            $0.stringValue.flatMap(Value.init(rawValue:))
        }
    }
}

extension JSONValue {
    /// A short form of what stands in the file, for an error.
    var excerpt: String {
        let text = String(decoding: serialized(), as: UTF8.self)
        return text.count <= 60 ? text : text.prefix(57) + "..."
    }
}
