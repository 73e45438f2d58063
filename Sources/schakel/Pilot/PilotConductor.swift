import Exchange
import Foundation
import Geography
import Governance
import HTTPServer
import LabourDomain
import Logging
import Matching
import PeerClient
import ProfileSource
import ServiceLifecycle
import SignIn
import WebPages
import Workbench

/// Brings the parts of a pilot together in their order: the sources, the exchange that knows their ports, a check through the whole chain, and
/// only then the file and the words that say it answers.
struct PilotConductor: Service {
    let configuration: PilotConfiguration
    let context: NodeContext
    let sources: [ComposedSource]
    let sourcePorts: [Announcement<Int>]
    let asksExample: Bool
    /// Whether no file took the place of invented data.
    let isInvented: Bool
    private let portal: PortalStore
    private let signIn: PilotSignIn
    private let exchange = Announcement<ComposedExchange>()
    private let exchangePort = Announcement<Int>()
    /// Asks as the pilot's mediator: the check, the example and the pages.
    private let exchangeClient = Announcement<ExchangeClient>()
    private let portalPort: Announcement<Int>
    private let described = Announcement<PilotDescription>()

    init(
        configuration: PilotConfiguration, context: NodeContext, sources: [ComposedSource], sourcePorts: [Announcement<Int>],
        asksExample: Bool, isInvented: Bool, portal: PortalStore, providerClient: ProviderClient
    ) {
        self.configuration = configuration
        self.context = context
        self.sources = sources
        self.sourcePorts = sourcePorts
        self.asksExample = asksExample
        self.isInvented = isInvented
        self.portal = portal
        portalPort = Announcement<Int>()
        signIn = PilotSignIn(parties: configuration.parties, store: portal, port: portalPort, client: providerClient)
    }

    /// Runs the exchange as soon as it has been composed.
    var exchangeService: RoleService {
        RoleService { [exchange, configuration] in
            guard let composed = await Self.unlessStopped({ try await exchange.value() }) else { return }
            let listen = ListenConfiguration(host: PilotConfiguration.host, port: configuration.exchangePort)
            let service = ListeningService(
                name: "The exchange", listen: listen, remedy: "Choose another port with --exchange-port, or 0 for any that is free.",
                listener: composed.running)
            try await service.run()
        }
    }

    /// The pages, which say what they know from the start.
    func portalService() throws -> ListeningService {
        let listen = ListenConfiguration(host: PilotConfiguration.host, port: configuration.portalPort)
        let access = Portal.Access(
            sessions: Sessions(portal.portal, limits: .standard, now: { Date() }, randomness: .system), flow: { try await signIn.flow() },
            development: { try await signIn.provider() })
        let pages = Portal(
            status: { await status() }, access: access, workplace: try workplace(), audit: portal.audit,
            organisations: configuration.parties.names, origin: nil,
            isPilot: true, now: { Date() })
        let listener = try makePortal(pages, PortalRole(listen: listen), in: context) { portalPort.announce($0) }
        return ListeningService(
            name: "The portal", listen: listen, remedy: "Choose another port with --portal-port, or 0 for any that is free.",
            listener: listener)
    }

    /// What the pilot's mediator works with; it asks once the exchange answers.
    private func workplace() throws -> Portal.Workplace {
        let (client, gazetteer) = (exchangeClient, context.gazetteer)
        let questions = QuestionDesk(
            mediator: { _ in Mediator(exchange: try await client.value(), gazetteer: gazetteer) }, now: { Date() }, randomness: .system)
        return Portal.Workplace(
            questions: questions, reader: QuestionReader(gazetteer: gazetteer, register: try OccupationRegister.starter()))
    }

    func run() async throws {
        // First of all that stops: whoever finds the file finds a pilot that answers.
        defer { unlink(configuration.directory.description) }
        do {
            try await runUntilStopped()
        } catch {
            await exchangeClient.current?.shutdown()
            throw error
        }
        await exchangeClient.current?.shutdown()
    }

    private func runUntilStopped() async throws {
        let conducted: Void? = try await cancelWhenGracefulShutdown {
            do {
                return try await conduct()
            } catch is CancellationError {
                return nil
            }
        }
        if conducted != nil, !asksExample { try await gracefulShutdown() }
    }

    private func conduct() async throws {
        let description = try await start()
        described.announce(description)
        let client = try connect(description)
        exchangeClient.announce(client)
        let mediator = Mediator(exchange: client, gazetteer: context.gazetteer)
        try await PilotCheck(mediator: mediator, sources: sources.count).run()
        let directory = configuration.directory
        try WrittenFile.write(Array((description.json.indented() + "\n").utf8), to: directory.description)
        let guide = PilotGuide(description: description, directory: directory)
        if asksExample {
            try await PilotExample(mediator: mediator, guide: guide).run()
        } else {
            try StandardOutput.write(try guide.text(sources: sourceTable, on: .output) + "\n")
        }
    }

    /// Starts the exchange when the sources are there, and describes the whole.
    private func start() async throws -> PilotDescription {
        var ports: [Int] = []
        for port in sourcePorts { ports.append(try await port.value()) }
        for source in sources {
            while !source.catalogue.isLoaded { try await Task.sleep(for: .milliseconds(10)) }
        }
        let role = try configuration.exchange(sourcePorts: ports)
        exchange.announce(try await makeExchange(role, in: context) { exchangePort.announce($0) })
        let (exchangeAt, portalAt) = (try await exchangePort.value(), try await portalPort.value())
        try configuration.write(exchange: role, exchangePort: exchangeAt, sourcePorts: ports, portalPort: portalAt)
        let directory = configuration.directory
        func identity(_ files: IdentityFiles) -> PilotDescription.Identity {
            .init(certificate: directory.relative(files.certificate), privateKey: directory.relative(files.privateKey))
        }
        return PilotDescription(
            exchange: "https://\(PilotConfiguration.name):\(exchangeAt)\(role.basePath)",
            portal: "http://\(PilotConfiguration.name):\(portalAt)", exchangeOIN: role.oin,
            certificateAuthority: directory.relative(configuration.certificates.certificateAuthority),
            mediatorOIN: configuration.parties.mediator.oin, mediator: identity(configuration.certificates.mediator),
            exchangeIdentity: identity(configuration.certificates.exchange),
            sources: role.sources.map { .init(oin: $0.oin, name: $0.name, url: $0.baseURL) })
    }

    private func connect(_ description: PilotDescription) throws -> ExchangeClient {
        try ExchangeClient(
            baseURL: description.exchange, exchange: description.exchangeOIN, mediator: description.mediatorOIN,
            credentials: configuration.certificates.mediator.credentials, readOIN: PeerIdentity.oin(fromDER:), logger: context.logger)
    }

    private var sourceTable: TextTable {
        var table = TextTable(columns: [
            .init(title: "Source", shrinksTo: 20), .init(title: "Job seekers", isNumber: true), .init(title: "Vacancies", isNumber: true),
        ])
        for source in sources {
            let counts = Subject.ofProfiles.map { String(source.catalogue.counts(of: $0).profiles) }
            table.rows.append([source.role.name] + counts)
        }
        return table
    }

    private func status() async -> ChainStatus {
        let party = configuration.parties.exchange
        let description = described.current
        let address =
            description?.exchange ?? "https://\(PilotConfiguration.name):\(configuration.exchangePort)\(ExchangeRole.standardBasePath)"
        let guide = description.map { PilotGuide(description: $0, directory: configuration.directory) }
        return ChainStatus(
            exchange: ExchangeStatus(
                name: party.name, oin: party.oin.text, address: address, health: description == nil ? .notAnswering : .answering),
            sources: sources.map(SourceStatus.init), examples: guide?.examples() ?? [], isInvented: isInvented)
    }

    /// The value, or nothing where the pilot stops before it is known.
    private static func unlessStopped<Value: Sendable>(_ wait: @escaping @Sendable () async throws -> Value) async -> Value? {
        await cancelWhenGracefulShutdown { try? await wait() }
    }
}
