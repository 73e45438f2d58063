import StrictJSON

/// An operation of the administration as its own description tells of it: what is offered on the command line is what the server has.
struct DescribedOperation: Sendable {
    let name: String
    let method: String
    let path: String
    let summary: String
    let description: String
    /// Names of what stands in the path and in the query.
    let pathParameters: [String]
    let queryParameters: [String]
    let needsVersion: Bool
    /// The members of the body with the type of each; `nil` where there is no body.
    let members: [(name: String, type: String)]?

    /// All operations in a description, in its order.
    static func all(in document: JSONValue) -> [DescribedOperation] {
        (document["paths"]?.objectValue?.members ?? []).flatMap { path, item in
            (item.objectValue?.members ?? []).compactMap { method, operation in
                DescribedOperation(method: method, path: path, operation, in: document)
            }
        }
    }

    private init?(method: String, path: String, _ operation: JSONValue, in document: JSONValue) {
        guard let id = operation["operationId"]?.stringValue else { return nil }
        name = Self.slug(id)
        self.method = method.uppercased()
        self.path = path
        summary = operation["summary"]?.stringValue ?? ""
        description = operation["description"]?.stringValue ?? ""
        let parameters = operation["parameters"]?.arrayValue ?? []
        func names(in place: String) -> [String] {
            parameters.filter { $0["in"]?.stringValue == place }.compactMap { $0["name"]?.stringValue }
        }
        pathParameters = names(in: "path")
        queryParameters = names(in: "query")
        needsVersion = parameters.contains { $0["$ref"]?.stringValue == "#/components/parameters/If-Match" }
        let schema = operation["requestBody"]?["content"]?["application/json"]?["schema"]
        members = schema.map { Self.members(of: $0, in: document) }
    }

    /// `takeStep` is `take-step`.
    private static func slug(_ id: String) -> String {
        id.reduce(into: "") { text, character in text += character.isUppercase ? "-" + character.lowercased() : String(character) }
    }

    private static func members(of schema: JSONValue, in document: JSONValue) -> [(name: String, type: String)] {
        (resolved(schema, in: document)["properties"]?.objectValue?.members ?? []).map { name, property in
            (name, resolved(property, in: document)["type"]?.stringValue ?? "object")
        }
    }

    private static func resolved(_ schema: JSONValue, in document: JSONValue) -> JSONValue {
        guard let reference = schema["$ref"]?.stringValue, let name = reference.split(separator: "/").last else { return schema }
        return document["components"]?["schemas"]?[String(name)] ?? schema
    }
}

extension DescribedOperation {
    /// What to send: the target with its query, and the body.
    struct Request: Equatable {
        var target: String
        var body: JSONValue?
    }

    /// Puts what was given in its place. A value is text where the description says so, and JSON everywhere else.
    func request(_ values: [(name: String, value: String)], body given: JSONValue?) throws -> Request {
        var target = path
        var query: [String] = []
        var object = given?.objectValue ?? JSONObject()
        var missing = Set(pathParameters)
        for (name, value) in values {
            if pathParameters.contains(name) {
                target = target.replacing("{\(name)}", with: Self.encoded(value))
                missing.remove(name)
            } else if queryParameters.contains(name) {
                query.append("\(name)=\(Self.encoded(value))")
            } else if let member = members?.first(where: { $0.name == name }) {
                object[name] = try Self.value(value, of: member.type, named: name)
            } else {
                let known = (pathParameters + queryParameters + (members ?? []).map(\.name)).joined(separator: ", ")
                throw CommandFailure("\(self.name) has no \"\(name)\"; it has: \(known.isEmpty ? "nothing" : known).")
            }
        }
        if let name = missing.sorted().first { throw CommandFailure("\(self.name) needs \(name)=...") }
        if !query.isEmpty { target += "?" + query.joined(separator: "&") }
        return Request(target: target, body: members == nil ? nil : .object(object))
    }

    private static func value(_ text: String, of type: String, named name: String) throws -> JSONValue {
        if type == "string" { return .string(text) }
        do {
            return try JSONValue(parsing: Array(text.utf8))
        } catch {
            throw CommandFailure("\(name) is of type \(type), so it has to be JSON (\(error)).")
        }
    }

    /// Everything but the unreserved characters is encoded (RFC 3986 section 2.3).
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { result, byte in
            let isPlain = byte.isASCIILetterOrDigit || "-._~".utf8.contains(byte)
            result += isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) }
}
