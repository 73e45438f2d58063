import Database
import Exchange
import Governance
import LabourDomain
import ProfileSource
import StrictJSON

/// The configuration of the pilot's roles, the same as `schakel serve` would be given.
struct PilotConfiguration: Sendable {
    var directory: PilotDirectory
    var parties: PilotParties
    var certificates: PilotCertificates
    var exchangePort: Int
    var portalPort: Int
    var maximumMatches: Int

    /// Every listener of the pilot is for this machine only.
    static let host = "127.0.0.1"
    static let name = "localhost"

    /// A source; its port is any that is free.
    func source(_ source: PilotSource, port: Int = 0) throws -> SourceRole {
        guard let identity = certificates.sources[source.slug] else { throw CommandFailure("\(source.party.name) has no certificate.") }
        return SourceRole(
            name: source.party.name, listen: ListenConfiguration(host: Self.host, port: port), basePath: ExchangeRole.standardBasePath,
            oin: source.party.oin, processor: source.party.oin, exchange: parties.exchange.oin, identity: identity,
            store: try directory.store(of: source), maximumMatches: maximumMatches, maximumAgeDays: nil,
            respectTravelDistance: true,
            audience: .everyone)
    }

    /// The exchange, once the ports of the sources are known, in their order.
    func exchange(sourcePorts: [Int]) throws -> ExchangeRole {
        var limits = ExchangeConfiguration()
        limits.maximumMatchesPerSource = maximumMatches
        let mediator = Participant(oin: parties.mediator.oin, name: parties.mediator.name, isSUWI: true, roles: [.mediator, .processor])
        let sources = parties.sources.map { source in
            Participant(oin: source.party.oin, name: source.party.name, isSUWI: source.isSUWI, roles: [.source, .processor])
        }
        let registered = zip(parties.sources, sourcePorts).map { source, port in
            RegisteredSource(
                oin: source.party.oin, processor: source.party.oin, sourceID: source.slug, name: source.party.name,
                baseURL: "https://\(Self.name):\(port)\(ExchangeRole.standardBasePath)", subjects: Set(Subject.allCases))
        }
        return ExchangeRole(
            name: parties.exchange.name, listen: ListenConfiguration(host: Self.host, port: exchangePort),
            basePath: ExchangeRole.standardBasePath, oin: parties.exchange.oin,
            setting: ExchangeSetting(environment: .pilot, data: .invented), identity: certificates.exchange,
            participants: [mediator] + sources,
            mandates: [Mandate(controller: parties.mediator.oin, processor: parties.mediator.oin, purpose: .publicMediation)],
            sources: registered, limits: limits, ledger: try directory.ledger(), keys: directory.keys)
    }

    /// Everything in one file, with the ports that were found, so that `schakel serve` can run the same chain.
    func write(exchange: ExchangeRole, exchangePort: Int, sourcePorts: [Int], portalPort: Int) throws {
        var configuration = NodeConfiguration()
        configuration.exchange = exchange
        configuration.exchange?.listen.port = exchangePort
        configuration.sources = try zip(parties.sources, sourcePorts).map { try source($0, port: $1) }
        configuration.portal = PortalRole(listen: ListenConfiguration(host: Self.host, port: portalPort))
        let text = configuration.json.withRelativePaths(in: directory).indented() + "\n"
        try WrittenFile.write(Array(text.utf8), to: directory.configuration)
    }
}

extension JSONValue {
    /// Every text that is a path in the directory, written from there.
    fileprivate func withRelativePaths(in directory: PilotDirectory) -> JSONValue {
        switch self {
        case .string(let text): .string(directory.relative(text))
        case .array(let items): .array(items.map { $0.withRelativePaths(in: directory) })
        case .object(let object): .object(JSONObject(object.members.map { ($0.key, $0.value.withRelativePaths(in: directory)) }))
        default: self
        }
    }
}
