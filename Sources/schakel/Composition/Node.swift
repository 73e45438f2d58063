import Database
import HTTPServer
import LabourDomain
import ProfileSource
import ServiceLifecycle
import WebPages

/// All roles of one configuration, composed and ready to run.
struct Node: Sendable {
    var services: [any Service] = []
    var databases: [any Database] = []

    /// Makes every role; `announce` gets a line for people as soon as a listener answers.
    init(_ configuration: NodeConfiguration, in context: NodeContext, announce: @escaping @Sendable (String) -> Void) async throws {
        var sources: [ComposedSource] = []
        for role in configuration.sources {
            let source = try await makeSource(role, in: context) { port in
                announce("Source \(role.name) (\(role.oin)) answers on https://\(role.listen.host):\(port)\(role.basePath)")
            }
            sources.append(source)
            services += [source.follower, Self.listening("Source \(role.name)", role.listen, source.listener)]
            databases.append(source.database)
        }
        var exchangeIsReady: (@Sendable () async -> Readiness)?
        if let role = configuration.exchange {
            let exchange = try await makeExchange(role, in: context) { port in
                announce("Exchange \(role.name) (\(role.oin)) answers on https://\(role.listen.host):\(port)\(role.basePath)")
            }
            services.append(Self.listening("Exchange \(role.name)", role.listen, exchange.running))
            if let registry = exchange.registry { services.append(registry) }
            exchangeIsReady = exchange.isReady
        }
        let followed = sources
        if let section = configuration.administration {
            let administration = try await makeAdministration(section, beside: configuration.exchange, in: context) { port in
                announce("The administration answers on https://\(section.listen.host):\(port)\(AdministrationVersion.basePath)")
            }
            services.append(Self.listening("The administration", section.listen, administration.running))
            databases += administration.databases
        }
        if let role = configuration.portal {
            let exchange = configuration.exchange.map(ExchangeStatus.init)
            let configured = try await ConfiguredPortal(role, in: context) {
                ChainStatus(exchange: exchange, sources: followed.map(SourceStatus.init))
            }
            if let store = configured.store { databases.append(store.database) }
            let portal = try makePortal(configured.portal, role, in: context) { port in
                announce("The pages are on http://\(role.listen.host):\(port)/")
            }
            services.append(Self.listening("The portal", role.listen, portal))
        }
        if let role = configuration.management {
            let management = try makeManagement(role, in: context) { [exchangeIsReady] in
                guard followed.allSatisfy(\.catalogue.isLoaded) else { return .notReady(reason: "profiles are being read") }
                return await exchangeIsReady?() ?? .ready
            } onBound: { port in
                announce("Health and metrics are on http://\(role.listen.host):\(port)/health/ready and /metrics")
            }
            services.append(Self.listening("Management", role.listen, management))
        }
    }

    private static func listening(_ name: String, _ listen: ListenConfiguration, _ listener: any Service) -> ListeningService {
        ListeningService(name: name, listen: listen, remedy: "Change listen in the configuration.", listener: listener)
    }
}

extension ExchangeStatus {
    /// An exchange that runs in this process, as others reach it.
    init(_ role: ExchangeRole) {
        self.init(
            name: role.name, oin: role.oin.text, address: "https://\(role.listen.host):\(role.listen.port)\(role.basePath)",
            health: .answering)
    }
}
