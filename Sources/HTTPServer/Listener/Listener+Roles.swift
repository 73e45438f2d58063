public import Exchange
public import LabourDomain
public import ProfileSource

extension Listener {
    /// The exchange for mediators: the Bemiddelaar contract under `basePath`, over mutual TLS.
    ///
    /// - Parameters:
    ///   - oin: The exchange's own number: the sender of its answers, and the only one whose certificate may read the figures here.
    ///   - onBound: Called once with the port when connections are accepted.
    public static func exchange(
        _ service: ExchangeService, oin: OIN, basePath: String = "/vum/v3", address: ListenerAddress, tls: TLSFiles,
        limits: ListenerLimits = .standard, observability: Observability, onBound: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws(HTTPServerError) -> Listener {
        let routes = try ExchangeRoutes(service: service, basePath: basePath).routes()
        return try role(.exchange, .exchange(oin), operatorOIN: oin, routes, address, tls, limits, observability, onBound)
    }

    /// A source for the exchange: the Bron contract under `basePath`, over mutual TLS. Its numbers are those of the service's configuration.
    public static func source(
        _ service: SourceService, basePath: String = "/vum/v3", address: ListenerAddress, tls: TLSFiles,
        limits: ListenerLimits = .standard, observability: Observability, onBound: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws(HTTPServerError) -> Listener {
        let routes = try SourceRoutes(service: service, basePath: basePath).routes()
        let own = service.configuration
        return try role(.source, .source(own.controller), operatorOIN: own.processor, routes, address, tls, limits, observability, onBound)
    }

    /// Health and figures for this machine or network, over plain HTTP: keep it on loopback. `pages` answers every other path.
    public static func plain(
        address: ListenerAddress, limits: ListenerLimits = .standard, observability: Observability,
        pages: @escaping @Sendable (PageRequest) async -> PageResponse, onBound: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws(HTTPServerError) -> Listener {
        var table = RouteTable()
        try table.register(OperationsRoutes(observability: observability, metricsPolicy: .open).routes())
        try table.register(PlainRoutes(pages: pages).routes())
        let responder = ListenerResponder(
            role: .portal, table: table, fields: AlwaysPresentFields(party: nil, isSecure: false), unmatchedStyle: .text, operatorOIN: nil,
            limits: limits,
            observability: observability)
        return Listener(address: address, tls: nil, responder: responder, onBound: onBound)
    }

    /// The pages for people, over plain HTTP: on loopback, or behind a proxy that speaks TLS.
    ///
    /// - Parameters:
    ///   - isBehindTLS: Whether browsers reach it over TLS, and may therefore be told to do so always.
    public static func portal(
        _ portal: Portal, address: ListenerAddress, isBehindTLS: Bool, limits: ListenerLimits = .standard, observability: Observability,
        onBound: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws(HTTPServerError) -> Listener {
        var table = RouteTable()
        try table.register(OperationsRoutes(observability: observability, metricsPolicy: .open).routes())
        try table.register(portal.routes())
        let responder = ListenerResponder(
            role: .portal, table: table, fields: AlwaysPresentFields(party: nil, isSecure: isBehindTLS), unmatchedStyle: .text,
            operatorOIN: nil, limits: limits, observability: observability)
        return Listener(address: address, tls: nil, responder: responder, onBound: onBound)
    }

    private static func role(
        _ role: ListenerRole, _ party: AnsweringParty, operatorOIN: OIN, _ routes: [Route], _ address: ListenerAddress, _ tls: TLSFiles,
        _ limits: ListenerLimits,
        _ observability: Observability, _ onBound: @escaping @Sendable (Int) async -> Void
    ) throws(HTTPServerError) -> Listener {
        var table = RouteTable()
        try table.register(OperationsRoutes(observability: observability, metricsPolicy: .operatorOnly).routes())
        try table.register(routes)
        let responder = ListenerResponder(
            role: role, table: table, fields: AlwaysPresentFields(party: party, isSecure: true), unmatchedStyle: .contract,
            operatorOIN: operatorOIN,
            limits: limits, observability: observability)
        return Listener(address: address, tls: try tls.serverConfiguration(), responder: responder, onBound: onBound)
    }
}
