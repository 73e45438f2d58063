import NIOSSL
import StrictJSON

extension Listener {
    /// The administration under `/beheer/v1`. Certificates are asked for and verified, not demanded: its description is for everybody, and whoever
    /// comes without one gets an answer that says so in place of a broken connection.
    public static func administration(
        _ administration: Administration, address: ListenerAddress, tls: TLSFiles, limits: ListenerLimits = .standard,
        observability: Observability, onBound: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws(HTTPServerError) -> Listener {
        var table = RouteTable()
        try table.register(administration.routes(basePath: AdministrationVersion.basePath))
        var limits = limits
        limits.maximumBodyBytes = min(limits.maximumBodyBytes, OperationRunner.bodyLimits.maximumBytes)
        let responder = ListenerResponder(
            role: .administration, table: table,
            fields: AlwaysPresentFields(party: nil, isSecure: true, ownVersion: AdministrationVersion.text),
            unmatchedStyle: .administration, operatorOIN: nil, limits: limits, observability: observability)
        var configuration = try tls.serverConfiguration()
        configuration.certificateVerification = .optionalVerification
        return Listener(address: address, tls: configuration, responder: responder, onBound: onBound)
    }
}
