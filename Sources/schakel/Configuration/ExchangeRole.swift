import Database
import Exchange
import Governance
import LabourDomain
import PeerClient
import StrictJSON

/// The exchange as configured.
struct ExchangeRole: Equatable, Sendable {
    var name: String
    var listen: ListenConfiguration
    var basePath: String
    var oin: OIN
    /// The stored registry that says who takes part and under which rules; without it the three lists say it.
    var registry: DatabaseLocation?
    var setting = ExchangeRole.standardSetting
    var identity: IdentityFiles
    var participants: [Participant]
    var mandates: [Mandate]
    var sources: [RegisteredSource]
    var limits: ExchangeConfiguration
    /// The file with what was asked and delivered.
    var ledger: DatabaseLocation
    /// The file with the keys of profile references; made when it is not there.
    var keys: String
    /// The file with the keys that sign the log of processing; made when it is not there.
    var signingKeys: String?

    /// How its log is looked through for misuse, where there is a registry to keep what is found.
    var misuse = MisuseSettings()

    /// What an exchange is for, unless the file says otherwise: the strictest.
    static let standardSetting = ExchangeSetting(environment: .production, data: .real)

    static let standardBasePath = "/vum/v3"

    /// Where the keys that sign the log are, named or not.
    var logSigningKeys: String { signingKeys ?? keys + ".signing" }

    /// What connections to the sources may cost.
    var peerLimits: PeerLimits {
        PeerLimits(for: limits, sources: sources, leastSharing: registry == nil ? 1 : Self.sourcesOfOneSupplier)
    }

    /// Suppliers serve municipalities by the dozen; connections are made when they are needed, so that a high bound costs nothing.
    private static let sourcesOfOneSupplier = 50
}

extension ExchangeRole {
    init?(reading object: ConfigurationObject, in directory: String) {
        let name = object.optional("name", .text) ?? "Exchange"
        let listen = object.requiredObject("listen", ListenConfiguration.init(reading:))
        let basePath = object.optional("basePath", .basePath) ?? Self.standardBasePath
        let oin = object.required("oin", .oin)
        let registry = object.optional("registry", .database(in: directory))
        let setting = ExchangeSetting(
            environment: object.optional("environment", .word) ?? Self.standardSetting.environment,
            data: object.optional("data", .word) ?? Self.standardSetting.data)
        let identity = IdentityFiles(reading: object, in: directory)
        let participants = object.objects("participants", Participant.init(reading:))
        let mandates = object.objects("mandates", Mandate.init(reading:))
        let sources = object.objects("sources", RegisteredSource.init(reading:))
        let limits = object.optionalObject("limits", ExchangeConfiguration.init(reading:)) ?? ExchangeConfiguration()
        let misuse = object.optionalObject("misuse", MisuseSettings.init(reading:)) ?? MisuseSettings()
        let ledger = object.required("ledger", .database(in: directory))
        let keys = object.required("keys", .path(in: directory))
        let signingKeys = object.optional("signingKeys", .path(in: directory))
        guard let listen, let oin, let identity, let ledger, let keys else { return nil }
        self.init(
            name: name, listen: listen, basePath: basePath, oin: oin, registry: registry, setting: setting, identity: identity,
            participants: participants, mandates: mandates, sources: sources, limits: limits, ledger: ledger, keys: keys,
            signingKeys: signingKeys, misuse: misuse)
        checkTogether(object)
    }

    /// A registry and lists beside each other: nobody could tell which of them counts.
    private func checkRegistry(_ object: ConfigurationObject) {
        guard registry != nil else { return }
        let lists = [("participants", participants.count), ("mandates", mandates.count), ("sources", sources.count)]
        for (key, count) in lists where count > 0 {
            object.fault(key, expected: "nothing, as exchange.registry says it", found: "a list of \(count)")
        }
    }

    /// References between the lists: a mandate of nobody, or a source that takes no part, would only show as refusals later.
    private func checkTogether(_ object: ConfigurationObject) {
        checkRegistry(object)
        var known: [OIN: Participant] = [:]
        for (index, participant) in participants.enumerated() where known.updateValue(participant, forKey: participant.oin) != nil {
            object.fault("participants[\(index)].oin", expected: "an OIN that is not in the list yet", found: participant.oin.text)
        }
        do {
            try limits.check()
        } catch {
            object.fault("limits", expected: "limits that can hold together", found: "\(error)")
        }
        var pairs: Set<[OIN]> = []
        for (index, mandate) in mandates.enumerated() {
            for (key, oin) in [("controller", mandate.controller), ("processor", mandate.processor)] where known[oin] == nil {
                object.fault("mandates[\(index)].\(key)", expected: "the OIN of a participant", found: oin.text)
            }
            if !pairs.insert([mandate.controller, mandate.processor]).inserted {
                object.fault("mandates[\(index)]", expected: "one mandate for each controller and processor", found: "a second one")
            }
        }
        var controllers: Set<OIN> = []
        var identifiers: Set<String> = []
        for (index, source) in sources.enumerated() {
            if known[source.oin]?.roles.contains(.source) != true {
                object.fault("sources[\(index)].oin", expected: "the OIN of a participant with the role \"source\"", found: source.oin.text)
            }
            if !controllers.insert(source.oin).inserted {
                object.fault("sources[\(index)].oin", expected: "an OIN that is not in the list yet", found: source.oin.text)
            }
            if !identifiers.insert(source.sourceID).inserted {
                object.fault("sources[\(index)].sourceID", expected: "an identifier of its own", found: source.sourceID)
            }
        }
    }

    private var jsonOfParticipation: [(key: String, value: JSONValue)] {
        if let registry { return [("registry", .string(registry.description))] }
        return [
            ("participants", .array(participants.map(\.json))), ("mandates", .array(mandates.map(\.json))),
            ("sources", .array(sources.map(\.json))),
        ]
    }

    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] =
            [
                ("name", .string(name)), ("listen", listen.json), ("basePath", .string(basePath)), ("oin", .string(oin.text)),
                ("environment", .string(setting.environment.rawValue)), ("data", .string(setting.data.rawValue)),
            ] + identity.jsonMembers + jsonOfParticipation + [
                ("limits", limits.json), ("ledger", .string(ledger.description)), ("keys", .string(keys)),
            ]
        if registry != nil { members.append(("misuse", misuse.json)) }
        if let signingKeys { members.append(("signingKeys", .string(signingKeys))) }
        return .object(JSONObject(members))
    }
}
