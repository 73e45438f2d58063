import Database
import LabourDomain
import ProfileSource
import StrictJSON

/// A source as configured.
struct SourceRole: Equatable, Sendable {
    var name: String
    var listen: ListenConfiguration
    var basePath: String
    /// Whose profiles these are (*toParty*).
    var oin: OIN
    /// Who runs the source (*viaParty*), as its certificate says.
    var processor: OIN
    /// The only one that may ask.
    var exchange: OIN
    var identity: IdentityFiles
    /// The database with the profiles; made when it is not there.
    var store: DatabaseLocation
    var maximumMatches: Int
    /// Profiles supplied longer ago are not found; `nil` is for ever.
    var maximumAgeDays: Int?
    var respectTravelDistance: Bool
    var audience: SourceAudience
}

extension SourceRole {
    init?(reading object: ConfigurationObject, in directory: String) {
        let name = object.optional("name", .text)
        let listen = object.requiredObject("listen", ListenConfiguration.init(reading:))
        let basePath = object.optional("basePath", .basePath) ?? ExchangeRole.standardBasePath
        let oin = object.required("oin", .oin)
        let processor = object.optional("processor", .oin)
        let exchange = object.required("exchangeOIN", .oin)
        let identity = IdentityFiles(reading: object, in: directory)
        let store = object.required("store", .database(in: directory))
        let maximumMatches = object.optional("maximumMatches", .integer(1...100_000)) ?? 100
        let maximumAgeDays = object.optional("maximumAgeDays", .integer(1...36_500))
        let respectTravelDistance = object.optional("respectTravelDistance", .boolean) ?? true
        let audience: SourceAudience = object.optional("audience", .word) ?? .everyone
        guard let listen, let oin, let exchange, let identity, let store else { return nil }
        self.init(
            name: name ?? "Source \(oin.text)", listen: listen, basePath: basePath, oin: oin, processor: processor ?? oin,
            exchange: exchange, identity: identity, store: store, maximumMatches: maximumMatches, maximumAgeDays: maximumAgeDays,
            respectTravelDistance: respectTravelDistance, audience: audience)
    }

    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] =
            [
                ("name", .string(name)), ("listen", listen.json), ("basePath", .string(basePath)), ("oin", .string(oin.text)),
                ("processor", .string(processor.text)), ("exchangeOIN", .string(exchange.text)),
            ] + identity.jsonMembers + [("store", .string(store.description)), ("maximumMatches", .integer(Int64(maximumMatches)))]
        if let maximumAgeDays { members.append(("maximumAgeDays", .integer(Int64(maximumAgeDays)))) }
        members += [("respectTravelDistance", .bool(respectTravelDistance)), ("audience", .string(audience.rawValue))]
        return .object(JSONObject(members))
    }
}
