import FoundationEssentials
import LabourDomain
import SignIn
import WebPages

/// What all pages of one portal share.
struct PortalSetting: Sendable {
    /// Absent where nobody can sign in.
    let sessions: Sessions?
    let audit: (any PortalAudit)?
    /// The names of the organisations that the portal works for.
    let organisations: [OIN: String]
    /// Scheme, host and port, as browsers name it in `Origin`; `nil` where it is not known.
    let origin: String?
    let isPilot: Bool
    let now: @Sendable () -> Date

    /// Who is signed in by the cookie of a request.
    func visit(_ call: Call) async throws -> Visit? {
        guard let sessions, let key = PortalCookie.session.value(in: call.fields), let session = try await sessions.current(key) else {
            return nil
        }
        return Visit(session: session, key: key)
    }

    /// What every page shows around its content.
    func context(_ language: PageLanguage, path: String, _ visit: Visit?) -> PageContext {
        let visitor = visit.map { visit in
            PageContext.Visitor(
                name: visit.person.name, organisation: organisations[visit.person.organisation] ?? visit.person.organisation.text,
                roles: visit.person.roles, formToken: visit.formToken)
        }
        return PageContext(language: language, path: path, visitor: visitor, canSignIn: sessions != nil, isPilot: isPilot)
    }

    func context(_ call: PageCall) -> PageContext { context(call.language, path: call.path, call.visit) }
}
