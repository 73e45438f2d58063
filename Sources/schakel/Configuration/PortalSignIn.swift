import Database
import SignIn
import StrictJSON

/// How people sign in at a portal: at which provider, under which name, and what its claims mean.
struct PortalSignIn: Equatable, Sendable {
    /// Where browsers reach the portal, without a path.
    var address: String
    /// The database with the sessions, and the audit log of what is seen and done.
    var store: DatabaseLocation
    var issuer: String
    var clientID: String
    /// The file with the key that proves to the provider who the portal is.
    var privateKey: String
    var keyName: String
    var scopes: [String]
    var assurance: [String]
    var organisationClaim: String
    var rolesClaim: String
    var nameClaim: String
    /// Which role a value of the claim means.
    var roles: [String: PersonRole]
    var idleMinutes: Int
    var hours: Int

    /// Where the browser comes back from the provider.
    var redirectURI: String { address + "/aanmelden/terug" }
}

extension PortalSignIn {
    init?(reading object: ConfigurationObject, in directory: String) {
        let address = object.required("address", .portalAddress)
        let store = object.required("store", .database(in: directory))
        let issuer = object.required("issuer", .text)
        let clientID = object.required("clientID", .text)
        let privateKey = object.required("privateKey", .path(in: directory))
        let keyName = object.optional("keyName", .text) ?? "portal"
        let scopes = object.values("scopes", .text) ?? ["profile"]
        let assurance = object.values("assurance", .text) ?? []
        let organisationClaim = object.optional("organisationClaim", .text) ?? "organisation"
        let rolesClaim = object.optional("rolesClaim", .text) ?? "roles"
        let nameClaim = object.optional("nameClaim", .text) ?? "name"
        var roles: [String: PersonRole] = [:]
        for role in PersonRole.allCases {
            for value in object.values("\(role.rawValue)Values", .text) ?? [role.rawValue] { roles[value] = role }
        }
        let idleMinutes = object.optional("idleMinutes", .integer(1...720)) ?? 30
        let hours = object.optional("hours", .integer(1...24)) ?? 12
        guard let address, let store, let issuer, let clientID, let privateKey else { return nil }
        self.init(
            address: address, store: store, issuer: issuer, clientID: clientID, privateKey: privateKey, keyName: keyName, scopes: scopes,
            assurance: assurance, organisationClaim: organisationClaim, rolesClaim: rolesClaim, nameClaim: nameClaim, roles: roles,
            idleMinutes: idleMinutes, hours: hours)
        do throws(SignInError) { _ = try settings } catch {
            object.fault("issuer", expected: "an https address, or http to this machine, and a clientID of visible ASCII", found: issuer)
        }
    }

    /// What is asked of the provider.
    var settings: ProviderSettings {
        get throws(SignInError) {
            try ProviderSettings(issuer: issuer, clientID: clientID, redirectURI: redirectURI, scopes: scopes, assurance: assurance)
        }
    }

    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("address", .string(address)), ("store", .string(store.description)), ("issuer", .string(issuer)),
            ("clientID", .string(clientID)), ("privateKey", .string(privateKey)), ("keyName", .string(keyName)),
            ("scopes", .array(scopes.map { .string($0) })), ("assurance", .array(assurance.map { .string($0) })),
            ("organisationClaim", .string(organisationClaim)), ("rolesClaim", .string(rolesClaim)), ("nameClaim", .string(nameClaim)),
        ]
        for role in PersonRole.allCases {
            let values = roles.filter { $0.value == role }.keys.sorted()
            members.append(("\(role.rawValue)Values", .array(values.map { .string($0) })))
        }
        members += [("idleMinutes", .integer(Int64(idleMinutes))), ("hours", .integer(Int64(hours)))]
        return .object(JSONObject(members))
    }
}

extension ConfigurationKind where Value == String {
    /// Where browsers reach a portal: over TLS, or on this machine.
    fileprivate static var portalAddress: Self {
        Self(expected: "an address without a path: https://portal.example, or http://localhost:8080") { value in
            guard let text = value.stringValue, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
                let scheme = ["https://", "http://localhost", "http://127.0.0.1"].first(where: text.hasPrefix),
                !text.dropFirst(scheme.hasPrefix("https") ? 8 : 7).contains(where: { "/?#@".contains($0) }), text.utf8.count > 8
            else { return nil }
            return text
        }
    }
}
