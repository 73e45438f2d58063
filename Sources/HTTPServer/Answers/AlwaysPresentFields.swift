import HTTPTypes
import LabourDomain
import VUMWire

/// The header fields that every answer of a listener carries, whatever happened.
struct AlwaysPresentFields: Sendable {
    /// The organisation that answers; `nil` on listeners that do not speak VUM.
    let party: AnsweringParty?
    /// Whether the listener speaks TLS, and may therefore ask for it always.
    let isSecure: Bool
    /// The version of an interface of our own; `nil` where the party says the version of the standard.
    var ownVersion: String?

    func apply(to answer: inout Answer, request: HTTPFields) {
        var fields: [(String, String)] = [
            ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"),
            ("Cache-Control", "no-store"),
        ]
        if isSecure { fields.append(("Strict-Transport-Security", "max-age=31536000; includeSubDomains")) }
        if let party {
            fields += party.fields(answering: request)
            fields.append(("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"))
        }
        if let ownVersion {
            fields.append((AdministrationVersion.fieldName, ownVersion))
            fields.append(("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"))
        }
        for (name, value) in fields {
            guard let name = HTTPField.Name(name), answer.fields[name] == nil else { continue }
            answer.fields[name] = value
        }
    }
}

/// How the parties of a question return in the header of its answer (vum.md section 1.4).
enum AnsweringParty: Hashable, Sendable {
    /// The exchange answers the asking controller, by way of the asking processor.
    case exchange(OIN)
    /// A source answers the asking controller. It is never told who the asking processor is: the question carries the source's own processor in
    /// that place. Where no processor is known the contract wants the controller itself there, so that is what is sent.
    case source(OIN)

    /// Version fields always; a party only when what the client sent is an organisation number, so nothing unjudged is repeated.
    func fields(answering request: HTTPFields) -> [(String, String)] {
        var fields = [(VUMHeader.apiVersion, VUMHeader.version), (VUMHeader.messageVersion, VUMHeader.version)]
        let asker = Self.number(VUMHeader.fromParty, in: request)
        switch self {
        case .exchange(let own):
            fields.append((VUMHeader.fromParty, own.text))
            if let asker { fields.append((VUMHeader.toParty, asker.text)) }
            if let via = Self.number(VUMHeader.viaParty, in: request) { fields.append((VUMHeader.viaParty, via.text)) }
        case .source(let own):
            fields.append((VUMHeader.fromParty, own.text))
            if let asker { fields += [(VUMHeader.toParty, asker.text), (VUMHeader.viaParty, asker.text)] }
        }
        return fields
    }

    private static func number(_ name: String, in request: HTTPFields) -> OIN? {
        guard let name = HTTPField.Name(name) else { return nil }
        let values = request[values: name]
        guard let value = values.first, values.count == 1 else { return nil }
        return try? OIN(value)
    }
}
