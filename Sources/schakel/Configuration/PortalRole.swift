import LabourDomain
import StrictJSON

/// The pages for people.
struct PortalRole: Equatable, Sendable {
    var listen: ListenConfiguration
    /// How people sign in; without it there are only the pages that everybody may see.
    var signIn: PortalSignIn?
    /// For whom people work here.
    var organisations: [PortalOrganisation] = []

    init(listen: ListenConfiguration) { self.listen = listen }

    /// Whether browsers reach it over TLS, by a proxy.
    var isBehindTLS: Bool { signIn?.address.hasPrefix("https://") ?? false }
}

extension PortalRole {
    init?(reading object: ConfigurationObject, in directory: String) {
        let listen = object.requiredObject("listen", ListenConfiguration.init(reading:))
        let signIn = object.optionalObject("signIn") { PortalSignIn(reading: $0, in: directory) }
        let organisations = object.objects("organisations") { PortalOrganisation(reading: $0, in: directory) }
        if signIn != nil, organisations.isEmpty {
            object.fault("organisations", expected: "at least one organisation that people sign in for", found: "none")
        }
        if Set(organisations.map(\.oin)).count < organisations.count {
            object.fault("organisations", expected: "each organisation once", found: "one of them twice")
        }
        guard let listen else { return nil }
        self.init(listen: listen)
        self.signIn = signIn
        self.organisations = organisations
    }

    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [("listen", listen.json)]
        if let signIn { members.append(("signIn", signIn.json)) }
        if !organisations.isEmpty { members.append(("organisations", .array(organisations.map(\.json)))) }
        return .object(JSONObject(members))
    }
}

/// An organisation whose people work at a portal, with how it asks.
struct PortalOrganisation: Equatable, Sendable {
    var oin: OIN
    var name: String
    var identity: IdentityFiles
    /// Whose certificate the exchange must show.
    var exchange: OIN
    /// Where the exchange is: `https://…/vum/v3`.
    var address: String

    init?(reading object: ConfigurationObject, in directory: String) {
        let oin = object.required("oin", .oin)
        let name = object.required("name", .text)
        let identity = IdentityFiles(reading: object, in: directory)
        let exchange = object.required("exchangeOIN", .oin)
        let address = object.required("exchange", .httpsAddress)
        guard let oin, let name, let identity, let exchange, let address else { return nil }
        self.oin = oin
        self.name = name
        self.identity = identity
        self.exchange = exchange
        self.address = address
    }

    var json: JSONValue {
        .object(
            JSONObject(
                [("oin", .string(oin.text)), ("name", .string(name))] + identity.jsonMembers + [
                    ("exchangeOIN", .string(exchange.text)), ("exchange", .string(address)),
                ]))
    }
}
