import Exchange
import Governance
import LabourDomain
import StrictJSON

extension Participant {
    init?(reading object: ConfigurationObject) {
        let oin = object.required("oin", .oin)
        let name = object.required("name", .text)
        let isSUWI = object.optional("suwi", .boolean) ?? false
        let roles: [Role]? = object.values("roles", .word)
        if roles?.isEmpty ?? true { object.fault("roles", expected: "a list with at least one role", found: "none") }
        guard let oin, let name, let roles else { return nil }
        self.init(oin: oin, name: name, isSUWI: isSUWI, roles: Set(roles))
    }

    var json: JSONValue {
        .object(
            JSONObject([
                ("oin", .string(oin.text)), ("name", .string(name)), ("suwi", .bool(isSUWI)),
                ("roles", .array(Role.allCases.filter(roles.contains).map { .string($0.rawValue) })),
            ]))
    }
}

extension Mandate {
    init?(reading object: ConfigurationObject) {
        let controller = object.required("controller", .oin)
        let processor = object.required("processor", .oin)
        let purpose: Purpose? = object.required("purpose", .word)
        let others: [Purpose] = object.values("alsoFor", .word) ?? []
        guard let controller, let processor, let purpose else { return nil }
        self.init(controller: controller, processor: processor, purpose: purpose, alsoFor: Set(others))
    }

    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("controller", .string(controller.text)), ("processor", .string(processor.text)), ("purpose", .string(purpose.rawValue)),
        ]
        let others = Purpose.allCases.filter { $0 != purpose && purposes.contains($0) }
        if !others.isEmpty { members.append(("alsoFor", .array(others.map { .string($0.rawValue) }))) }
        return .object(JSONObject(members))
    }
}

extension RegisteredSource {
    init?(reading object: ConfigurationObject) {
        let oin = object.required("oin", .oin)
        let processor = object.optional("processor", .oin)
        let sourceID = object.required("sourceID", .sourceID)
        let name = object.required("name", .text)
        let baseURL = object.required("url", .httpsAddress)
        let subjects: [Subject]? = object.values("subjects", .word)
        if let subjects, subjects.isEmpty { object.fault("subjects", expected: "at least one subject, or no such key", found: "[]") }
        guard let oin, let sourceID, let name, let baseURL else { return nil }
        self.init(
            oin: oin, processor: processor ?? oin, sourceID: sourceID, name: name, baseURL: baseURL,
            // Who does not say so does not know interface 3.1.
            subjects: Set(subjects ?? Subject.ofProfiles))
    }

    var json: JSONValue {
        .object(
            JSONObject([
                ("oin", .string(oin.text)), ("processor", .string(processor.text)), ("sourceID", .string(sourceID)),
                ("name", .string(name)), ("url", .string(baseURL)),
                ("subjects", .array(Subject.allCases.filter(subjects.contains).map { .string($0.rawValue) })),
            ]))
    }
}
