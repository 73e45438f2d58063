import StrictJSON

/// What several operations of the description share.
struct OpenAPIComponents: Sendable {
    let operations: [APIOperation]

    var json: JSONValue {
        .object(
            JSONObject([
                ("schemas", schemas), ("responses", refusals), ("headers", headers), ("parameters", parameters),
                (
                    "securitySchemes",
                    ["certificate": ["type": "mutualTLS", "description": "A certificate whose subject has the OIN as its serialNumber."]]
                ),
            ]))
    }

    private var schemas: JSONValue {
        var found: [(name: String, schema: Schema)] = []
        for operation in operations {
            operation.body?.components(into: &found)
            operation.success.schema?.components(into: &found)
        }
        let own: [(key: String, value: JSONValue)] = [("Problem", Self.problem)]
        return .object(JSONObject(own + found.sorted { $0.name < $1.name }.map { (key: $0.name, value: $0.schema.definition) }))
    }

    /// RFC 9457, with the members that the design rules want always to be there.
    private static let problem: JSONValue = [
        "type": "object", "required": ["type", "status", "title", "detail"],
        "properties": [
            "type": [
                "type": "string", "format": "uri-reference",
                "description": "The kind of problem; about:blank says no more than the status.",
            ],
            "status": ["type": "integer", "minimum": 400, "maximum": 599, "description": "The status of the answer."],
            "title": ["type": "string", "maxLength": 100, "description": "The name of the status."],
            "detail": ["type": "string", "maxLength": 1000, "description": "What went wrong."],
            "reason": ["type": "string", "maxLength": 100, "description": "The same as a fixed word."],
            "errors": [
                "type": "array", "maxItems": 50, "description": "Everything that is wrong with the request.",
                "items": [
                    "type": "object", "required": ["in", "field", "rule", "detail"],
                    "properties": [
                        "in": ["type": "string", "enum": ["body", "query", "path", "header"], "description": "Where it is."],
                        "field": [
                            "type": "string", "maxLength": 500, "description": "Which member, parameter or header; empty for all of it.",
                        ],
                        "rule": ["type": "string", "maxLength": 100, "description": "The rule that is broken, as a fixed word."],
                        "detail": ["type": "string", "maxLength": 1000, "description": "The rule in words."],
                    ],
                ],
            ],
            "openConditions": [
                "type": "array", "maxItems": 100, "description": "The conditions of admission that are not met.",
                "items": ["type": "object"],
            ],
            "possible": [
                "type": "array", "maxItems": 100, "description": "What could have been asked instead.",
                "items": ["type": "string", "maxLength": 100],
            ],
        ],
    ]

    private var headers: JSONValue {
        [
            AdministrationVersion.fieldName: [
                "description": "The version of this interface.", "required": true,
                "schema": ["type": "string", "const": .string(AdministrationVersion.text)],
            ],
            "ETag": ["description": "The version of what is shown.", "schema": ["type": "string", "maxLength": 40]],
            "Location": [
                "description": "Where what was made can be read.",
                "schema": ["type": "string", "format": "uri-reference", "maxLength": 500],
            ],
            "Retry-After": [
                "description": "After how many seconds to try again.", "schema": ["type": "integer", "minimum": 1, "maximum": 3600],
            ],
        ]
    }

    private var parameters: JSONValue {
        [
            "If-Match": [
                "name": "If-Match", "in": "header", "required": true, "description": "The ETag of the version that is to be changed, or *.",
                "schema": ["type": "string", "minLength": 1, "maxLength": 1000],
            ],
            "Employee": [
                "name": .string(EmployeeField.name), "in": "header", "required": false,
                "description": "A pseudonym of the person who does this, for the audit log of the exchange.",
                "schema": Schema.text(EmployeeField.form).described(),
            ],
        ]
    }

    /// A refusal for each status that an operation of ours can give.
    private var refusals: JSONValue {
        .object(JSONObject(Self.refusalWords.map { status, words in (key: "Problem\(status)", value: Self.refusal(status, words)) }))
    }

    private static let refusalWords: [(status: Int, words: String)] = [
        (400, "The request is not as described: all that is wrong with it is named."), (401, "No certificate that names an organisation."),
        (403, "This organisation may not do this."), (404, "It does not exist."),
        (406, "None of the forms that are asked for can be given."),
        (409, "It contradicts the present state."), (412, "It was changed in between."), (413, "The content is too large."),
        (415, "The content is not JSON in UTF-8."), (428, "If-Match is missing."), (429, "Too many requests."),
        (500, "Something went wrong inside."), (503, "What is done must be recorded, and cannot be now."),
    ]

    private static func refusal(_ status: Int, _ words: String) -> JSONValue {
        var headers: [(key: String, value: JSONValue)] = [header(AdministrationVersion.fieldName)]
        if status == 429 { headers.append(header("Retry-After")) }
        return [
            "description": .string(words), "headers": .object(JSONObject(headers)),
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
    }

    private static func header(_ name: String) -> (key: String, value: JSONValue) {
        (name, ["$ref": .string("#/components/headers/\(name)")])
    }

    /// The answers of an operation: its success, and every refusal that follows from its declaration.
    static func responses(of operation: APIOperation) -> JSONValue {
        let success = operation.success
        var headers = [header(AdministrationVersion.fieldName)]
        if success.hasVersion { headers.append(header("ETag")) }
        if success.hasLocation { headers.append(header("Location")) }
        var members: [(key: String, value: JSONValue)] = [
            ("description", .string(success.meaning)), ("headers", .object(JSONObject(headers))),
        ]
        if let schema = success.schema {
            let content = success.media.map { type -> (key: String, value: JSONValue) in
                (type.rawValue, ["schema": type == .json ? schema.described() : ["type": "string"]])
            }
            members.append(("content", .object(JSONObject(content))))
        }
        let refusals = statuses(of: operation).map { status -> (key: String, value: JSONValue) in
            (String(status), ["$ref": .string("#/components/responses/Problem\(status)")])
        }
        return .object(JSONObject([(String(success.status), .object(JSONObject(members)))] + refusals))
    }

    /// The statuses of the refusals.
    static func statuses(of operation: APIOperation) -> [Int] {
        var statuses: Set<Int> = [400, 406, 429, 500]
        if !operation.audience.isPublic { statuses.formUnion([401, 403, 503]) }
        if !operation.pathParameters.isEmpty { statuses.insert(404) }
        if operation.body != nil { statuses.formUnion([413, 415]) }
        if operation.needsVersion { statuses.formUnion([412, 428]) }
        statuses.formUnion(operation.refusals)
        return statuses.sorted()
    }
}
