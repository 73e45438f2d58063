import HTTPTypes
import LabourDomain
import StrictJSON

/// The description of the interface in OpenAPI 3.1, made from the same declarations as its routes.
struct OpenAPIDocument: Sendable {
    let operations: [APIOperation]
    /// Where the interface is reached, base path included.
    let address: String
    let contact: APIContact

    private static let intention = """
        Administration of an exchange for supply and demand on the labour market: who takes part, for what, under which limits, and what was done.

        Follows the NL GOV API Design Rules 2.2. Every request needs a certificate that names an organisation (mutual TLS), except for this
        document. Times are RFC 3339: any offset is accepted, answers are in UTC. Lists are in pages: repeat the request with `nextCursor` as
        `cursor` until there is none. What changes something is recorded before it is done.
        """

    /// The whole document.
    var json: JSONValue {
        .object(
            JSONObject([
                ("openapi", "3.1.0"), ("info", info), ("servers", [["url": .string(address)]]), ("security", [["certificate": []]]),
                ("tags", .array(usedTags.map { ["name": .string($0.rawValue), "description": .string($0.meaning)] })), ("paths", paths),
                ("components", OpenAPIComponents(operations: operations).json),
            ]))
    }

    private var usedTags: [APITag] { APITag.allCases.filter { tag in operations.contains { $0.tag == tag } } }

    private var info: JSONValue {
        [
            "title": "Schakel administration", "version": .string(AdministrationVersion.text), "description": .string(Self.intention),
            "contact": ["name": .string(contact.name), "email": .string(contact.email), "url": .string(contact.url)],
        ]
    }

    private var paths: JSONValue {
        var order: [String] = []
        var members: [String: [(key: String, value: JSONValue)]] = [:]
        for operation in operations {
            if members[operation.path] == nil { order.append(operation.path) }
            members[operation.path, default: []].append((operation.method.rawValue.lowercased(), describe(operation)))
        }
        return .object(JSONObject(order.map { path in (key: path, value: .object(JSONObject(members[path] ?? []))) }))
    }

    private func describe(_ operation: APIOperation) -> JSONValue {
        let words = [
            operation.audience.words, operation.effect.words,
            "Accounted for as `\(operation.event.rawValue)`; processing activity `\(operation.event.activity.rawValue)`.",
        ]
        var members: [(key: String, value: JSONValue)] = [
            ("operationId", .string(operation.id)), ("summary", .string(operation.summary)),
            ("description", .string(words.joined(separator: " "))), ("tags", [.string(operation.tag.rawValue)]),
        ]
        if operation.audience.isPublic { members.append(("security", [])) }
        var parameters = operation.pathParameters.map { Self.describe($0, in: "path") }
        parameters += operation.query.map { Self.describe($0, in: "query") }
        if operation.needsVersion { parameters.append(["$ref": "#/components/parameters/If-Match"]) }
        if !operation.audience.isPublic { parameters.append(["$ref": "#/components/parameters/Employee"]) }
        if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
        if let body = operation.body {
            members.append(
                ("requestBody", ["required": true, "content": ["application/json": ["schema": body.described()]]]))
        }
        members.append(("responses", OpenAPIComponents.responses(of: operation)))
        return .object(JSONObject(members))
    }

    private static func describe(_ parameter: Parameter, in place: String) -> JSONValue {
        [
            "name": .string(parameter.name), "in": .string(place), "required": .bool(parameter.isRequired),
            "description": .string(parameter.meaning), "schema": parameter.schema.described(),
        ]
    }
}

extension APIOperation.Effect {
    /// For the description.
    fileprivate var words: String {
        switch self {
        case .reads: "Changes nothing."
        case .consults: "Changes nothing; that it was asked is recorded before it is answered."
        case .changes: "Recorded before it is done."
        }
    }
}
