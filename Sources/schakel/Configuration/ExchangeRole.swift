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
    var identity: IdentityFiles
    var participants: [Participant]
    var mandates: [Mandate]
    var sources: [RegisteredSource]
    var limits: ExchangeConfiguration
    /// The file with what was asked and delivered.
    var ledger: String
    /// The file with the keys of profile references; made when it is not there.
    var keys: String

    static let standardBasePath = "/vum/v3"

    /// What connections to the sources may cost.
    var peerLimits: PeerLimits { PeerLimits(for: limits, sources: sources) }
}

extension ExchangeRole {
    init?(reading object: ConfigurationObject, in directory: String) {
        let name = object.optional("name", .text) ?? "Exchange"
        let listen = object.requiredObject("listen", ListenConfiguration.init(reading:))
        let basePath = object.optional("basePath", .basePath) ?? Self.standardBasePath
        let oin = object.required("oin", .oin)
        let identity = IdentityFiles(reading: object, in: directory)
        let participants = object.objects("participants", Participant.init(reading:))
        let mandates = object.objects("mandates", Mandate.init(reading:))
        let sources = object.objects("sources", RegisteredSource.init(reading:))
        let limits = object.optionalObject("limits", ExchangeConfiguration.init(reading:)) ?? ExchangeConfiguration()
        let ledger = object.required("ledger", .path(in: directory))
        let keys = object.required("keys", .path(in: directory))
        guard let listen, let oin, let identity, let ledger, let keys else { return nil }
        self.init(
            name: name, listen: listen, basePath: basePath, oin: oin, identity: identity, participants: participants, mandates: mandates,
            sources: sources, limits: limits, ledger: ledger, keys: keys)
        checkTogether(object)
    }

    /// References between the lists: a mandate of nobody, or a source that takes no part, would only show as refusals later.
    private func checkTogether(_ object: ConfigurationObject) {
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

    var json: JSONValue {
        let members: [(key: String, value: JSONValue)] =
            [("name", .string(name)), ("listen", listen.json), ("basePath", .string(basePath)), ("oin", .string(oin.text))]
            + identity.jsonMembers + [
                ("participants", .array(participants.map(\.json))), ("mandates", .array(mandates.map(\.json))),
                ("sources", .array(sources.map(\.json))), ("limits", limits.json), ("ledger", .string(ledger)), ("keys", .string(keys)),
            ]
        return .object(JSONObject(members))
    }
}
