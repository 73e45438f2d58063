import HTTPServer
import LabourDomain
import ProfileSource
import ServiceLifecycle
import WebPages

/// The pages for people.
func makePortal(
    _ portal: Portal, _ role: PortalRole, in context: NodeContext, onBound: @escaping @Sendable (Int) async -> Void
) throws -> Listener {
    try Listener.portal(
        portal, address: role.listen.address, isBehindTLS: role.isBehindTLS, limits: role.listen.limits,
        observability: context.observability(of: "portal") { .ready }, onBound: onBound)
}

/// Health and metrics without pages.
func makeManagement(
    _ role: ManagementRole, in context: NodeContext, readiness: @escaping @Sendable () async -> Readiness,
    onBound: @escaping @Sendable (Int) async -> Void
) throws -> Listener {
    try Listener.plain(
        address: role.listen.address, limits: role.listen.limits,
        observability: context.observability(of: "management", readiness: readiness),
        pages: { request in
            PageResponse(status: 404, contentType: "text/plain; charset=utf-8", body: Array("Not found\n".utf8))
        }, onBound: onBound)
}

extension SourceStatus {
    /// A source that runs in this process, as it is now.
    init(_ source: ComposedSource) {
        self.init(
            name: source.role.name, oin: source.role.oin.text, jobSeekers: source.catalogue.counts(of: .jobSeekers).profiles,
            vacancies: source.catalogue.counts(of: .vacancies).profiles,
            health: source.catalogue.isLoaded ? .answering : .notAnswering)
    }
}
