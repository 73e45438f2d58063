import Database
import Foundation
import Geography
import HTTPServer
import LabourDomain
import Logging
import PeerClient
import ServiceLifecycle
import WebPages

/// A whole chain in this process.
struct Pilot: Sendable {
    var directory: PilotDirectory
    var exchangePort: Int
    var portalPort: Int
    var jobSeekersFile: String?
    var vacanciesFile: String?
    var maximumMatches: Int
    /// Ask an example question, show the answer and stop.
    var asksExample: Bool

    func run() async throws {
        try directory.make()
        let lock = try PilotLock(directory.lock)
        defer { lock.release() }
        unlink(directory.description)
        try PortCheck.requireFree(exchangePort, option: "--exchange-port")
        try PortCheck.requireFree(portalPort, option: "--portal-port")
        let log = try PilotLog(directory.log)
        LoggingSystem.bootstrap { JSONLogHandler(label: $0, sink: log.write) }
        let context = try NodeContext(logger: Logger(label: "schakel.pilot"))
        FileDescriptors.takeAll(logger: context.logger)
        let parties = try PilotParties.standard()
        let data = PilotData(
            directory: directory, parties: parties, jobSeekersFile: jobSeekersFile, vacanciesFile: vacanciesFile,
            gazetteer: context.gazetteer)
        try await data.fill()
        let configuration = PilotConfiguration(
            directory: directory, parties: parties, certificates: try PilotCertificates.make(for: parties, in: directory),
            exchangePort: exchangePort, portalPort: portalPort, maximumMatches: maximumMatches)
        try await serve(configuration, context: context)
    }

    private func serve(_ configuration: PilotConfiguration, context: NodeContext) async throws {
        var services: [any Service] = []
        var sources: [ComposedSource] = []
        var sourcePorts: [Announcement<Int>] = []
        for party in configuration.parties.sources {
            let port = Announcement<Int>()
            let role = try configuration.source(party)
            let source = try await makeSource(role, in: context) { port.announce($0) }
            sources.append(source)
            sourcePorts.append(port)
            let listening = ListeningService(
                name: "\(role.name)", listen: role.listen, remedy: "Start the pilot again.", listener: source.listener)
            services += [source.follower, listening]
        }
        let portal = try await PortalStore(try directory.portal())
        let providerClient = ProviderClient(logger: context.logger(of: "portal"))
        let conductor = PilotConductor(
            configuration: configuration, context: context, sources: sources, sourcePorts: sourcePorts, asksExample: asksExample,
            isInvented: jobSeekersFile == nil && vacanciesFile == nil, portal: portal, providerClient: providerClient)
        services += [conductor.exchangeService, try conductor.portalService()]
        try await runServices(services, until: [conductor], logger: context.logger)
        await providerClient.shutdown()
        for database in sources.map(\.database) + [portal.database] { try? await database.close() }
    }
}
