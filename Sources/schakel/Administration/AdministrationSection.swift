import Database
import Foundation
import HTTPServer
import LabourDomain
import StrictJSON

/// The administration interface as configured, beside the exchange that it is for.
struct AdministrationSection: Equatable, Sendable {
    var listen: ListenConfiguration
    var identity: IdentityFiles
    /// Where it is reached from outside, base path included.
    var address: String
    var contact: APIContact
    /// The database of the registry.
    var registry: DatabaseLocation
    /// The database of its logs.
    var log: DatabaseLocation
    /// The ledger of the exchange that it is for, with its log of processing; that of the exchange in the same process unless it says otherwise.
    /// Without, there are no process data, and the logs cannot be asked here.
    var ledger: DatabaseLocation?
    /// Certificates that a source must refuse, for conformity tests.
    var refusedCertificates: String?
    /// The keys with which that log names records: those of the exchange.
    var keys: String?
    /// The keys that sign its audit log; made when they are not there. Beside the log, unless it says where; a server has no such place.
    var signingKeys: String
    var schemeManagers: [OIN]
    var auditors: [OIN]
    /// `nil` lets everybody with a certificate apply and see its own.
    var participants: [OIN]?
    var rate: RequestRate

    /// Who may do what.
    var access: AdministrationAccess {
        var roles: [OIN: Set<AdministrationRole>] = [:]
        for oin in schemeManagers { roles[oin, default: []].insert(.schemeManager) }
        for oin in auditors { roles[oin, default: []].insert(.auditor) }
        for oin in participants ?? [] { roles[oin, default: []].insert(.participant) }
        return AdministrationAccess(roles: roles, isOpenToApplicants: participants == nil)
    }
}

extension AdministrationSection {
    init?(reading object: ConfigurationObject, in directory: String) {
        let listen = object.requiredObject("listen", ListenConfiguration.init(reading:))
        let identity = IdentityFiles(reading: object, in: directory)
        let address = object.required("address", .httpsAddress)
        let contact = object.requiredObject("contact", APIContact.init(reading:))
        let registry = object.required("registry", .database(in: directory))
        let log = object.required("log", .database(in: directory))
        let ledger = object.optional("ledger", .database(in: directory))
        let refused = object.optional("refusedCertificates", .path(in: directory))
        let keys = object.optional("keys", .path(in: directory))
        let namedSigningKeys = object.optional("signingKeys", .path(in: directory))
        let managers = object.values("schemeManagers", .oin) ?? []
        let auditors = object.values("auditors", .oin) ?? []
        let participants = object.values("participants", .oin)
        let standard = RequestRate()
        let perMinute = object.optional("requestsPerMinute", .integer(1...1_000_000)) ?? standard.perMinute
        let burst = object.optional("burst", .integer(1...1_000_000)) ?? standard.burst
        if managers.isEmpty { object.fault("schemeManagers", expected: "a list with at least one OIN", found: "none") }
        guard let listen, let identity, let address, let contact, let registry, let log else { return nil }
        guard let signingKeys = namedSigningKeys ?? log.path.map({ $0 + ".signing" }) else {
            object.fault("signingKeys", expected: "the path of a file, as the log is on a server", found: "nothing")
            return nil
        }
        if !address.hasSuffix(AdministrationVersion.basePath) {
            object.fault("address", expected: "an address that ends with \(AdministrationVersion.basePath)", found: address)
        }
        self.init(
            listen: listen, identity: identity, address: address, contact: contact, registry: registry, log: log, ledger: ledger,
            refusedCertificates: refused,
            keys: keys,
            signingKeys: signingKeys, schemeManagers: managers, auditors: auditors, participants: participants,
            rate: RequestRate(perMinute: perMinute, burst: burst))
    }

    /// As it stands in a file.
    var json: JSONValue {
        let list = { (oins: [OIN]) in JSONValue.array(oins.map { .string($0.text) }) }
        var members: [(key: String, value: JSONValue)] =
            [("listen", listen.json)] + identity.jsonMembers + [
                ("address", .string(address)),
                ("contact", ["name": .string(contact.name), "email": .string(contact.email), "url": .string(contact.url)]),
                ("registry", .string(registry.description)), ("log", .string(log.description)), ("schemeManagers", list(schemeManagers)),
                ("auditors", list(auditors)),
            ]
        if let ledger { members.append(("ledger", .string(ledger.description))) }
        if let refusedCertificates { members.append(("refusedCertificates", .string(refusedCertificates))) }
        if let keys { members.append(("keys", .string(keys))) }
        members.append(("signingKeys", .string(signingKeys)))
        if let participants { members.append(("participants", list(participants))) }
        members += [("requestsPerMinute", .integer(Int64(rate.perMinute))), ("burst", .integer(Int64(rate.burst)))]
        return .object(JSONObject(members))
    }
}

extension APIContact {
    fileprivate init?(reading object: ConfigurationObject) {
        let name = object.required("name", .text)
        let email = object.required("email", .text)
        let url = object.required("url", .httpsAddress)
        guard let name, let email, let url else { return nil }
        self.init(name: name, email: email, url: url)
    }
}
