import HTTPServer
import LabourDomain
import ProfileSource
import ServiceLifecycle
import WebPages

/// The pages for people, with the state of the chain as the caller knows it.
func makePortal(
    _ role: PortalRole, in context: NodeContext, status: @escaping @Sendable () async -> ChainStatus,
    onBound: @escaping @Sendable (Int) async -> Void
) throws -> Listener {
    try Listener.portal(
        address: role.listen.address, limits: role.listen.limits, observability: context.observability(of: "portal") { .ready },
        pages: { await PortalPages(status: status).answer($0) }, onBound: onBound)
}

/// Health and metrics without pages.
func makeManagement(
    _ role: ManagementRole, in context: NodeContext, readiness: @escaping @Sendable () async -> Readiness,
    onBound: @escaping @Sendable (Int) async -> Void
) throws -> Listener {
    try Listener.portal(
        address: role.listen.address, limits: role.listen.limits,
        observability: context.observability(of: "management", readiness: readiness),
        pages: { request in
            PageResponse(status: 404, contentType: "text/plain; charset=utf-8", body: Array("Not found\n".utf8))
        }, onBound: onBound)
}

/// Which page answers which address.
struct PortalPages: Sendable {
    let status: @Sendable () async -> ChainStatus

    func answer(_ request: PageRequest) async -> PageResponse {
        let language = PageLanguage.chosen(query: Self.languageChoice(in: request.query), acceptLanguage: request.acceptLanguage)
        switch request.path {
        case "/":
            let page = StatusPage.html(await status(), in: language)
            return PageResponse(language: language.rawValue, body: Array(page.utf8))
        case Stylesheet.path:
            return PageResponse(contentType: "text/css; charset=utf-8", body: Array(Stylesheet.css.utf8))
        case PageIcon.path, PageIcon.customaryPath:
            return PageResponse(contentType: "image/svg+xml", body: Array(PageIcon.svg.utf8))
        default:
            return PageResponse(status: 404, language: language.rawValue, body: Array(NotFoundPage.html(in: language).utf8))
        }
    }

    /// The value of `taal` in a query; no other field has a meaning.
    private static func languageChoice(in query: String?) -> String? {
        for field in (query ?? "").split(separator: "&") where field.hasPrefix("taal=") { return String(field.dropFirst(5)) }
        return nil
    }
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
