public import FoundationEssentials
import HTTPTypes
public import LabourDomain
public import SignIn
public import WebPages
public import Workbench

/// The pages for people: what there is, and what it stands on.
public struct Portal: Sendable {
    /// How people sign in.
    public struct Access: Sendable {
        public var sessions: Sessions
        public var flow: @Sendable () async throws -> SignInFlow
        /// People who do not exist; only in the pilot.
        public var development: (@Sendable () async throws -> DevelopmentProvider)?

        public init(
            sessions: Sessions, flow: @escaping @Sendable () async throws -> SignInFlow,
            development: (@Sendable () async throws -> DevelopmentProvider)? = nil
        ) {
            self.sessions = sessions
            self.flow = flow
            self.development = development
        }
    }

    /// What mediators work with.
    public struct Workplace: Sendable {
        public var questions: QuestionDesk
        public var reader: QuestionReader

        public init(questions: QuestionDesk, reader: QuestionReader) {
            self.questions = questions
            self.reader = reader
        }
    }

    let desks: [any PortalDesk]
    let setting: PortalSetting

    /// - Parameters:
    ///   - status: The chain as this process sees it.
    ///   - access: How people sign in; without it there are only pages for everybody.
    ///   - organisations: The names of those that the portal works for.
    ///   - origin: Scheme, host and port as browsers name it; `nil` where it is not known beforehand.
    public init(
        status: @escaping @Sendable () async -> ChainStatus, access: Access?, workplace: Workplace?, audit: (any PortalAudit)?,
        organisations: [OIN: String],
        origin: String?, isPilot: Bool, now: @escaping @Sendable () -> Date
    ) {
        let setting = PortalSetting(
            sessions: access?.sessions, audit: audit, organisations: organisations, origin: origin, isPilot: isPilot, now: now)
        var desks: [any PortalDesk] = [PublicDesk(setting: setting, status: status)]
        if let access {
            desks.append(SignInDesk(setting: setting, sessions: access.sessions, flow: access.flow))
            if let workplace {
                desks.append(WorkbenchDesk(setting: setting, questions: workplace.questions, reader: workplace.reader))
            }
            if let development = access.development, isPilot { desks.append(DevelopmentDesk(setting: setting, provider: development)) }
        }
        self.setting = setting
        self.desks = desks
    }

    /// The routes of all pages, and one that says that there is no such page.
    func routes() throws(HTTPServerError) -> [Route] {
        var routes: [Route] = []
        for page in desks.flatMap(\.pages) {
            let runner = PageRunner(page: page, setting: setting)
            routes.append(
                Route(
                    method: page.method, template: try PathTemplate(page.path), policy: .portal, event: page.event, style: .text,
                    handler: { await runner.step($0) }))
        }
        // A template with fewer named places wins, so these only get what no page has.
        for depth in 1...Self.deepest {
            let template = (1...depth).map { "/{part\($0)}" }.joined()
            let runner = PageRunner(page: .get(template, .everybody, .pageRead) { _ in throw PageRefusal.notFound }, setting: setting)
            routes.append(
                Route(
                    method: .get, template: try PathTemplate(template), policy: .portal, event: .pageRead, style: .text,
                    handler: { await runner.step($0) }))
        }
        return routes
    }

    /// No page lies deeper.
    private static let deepest = 5
}
