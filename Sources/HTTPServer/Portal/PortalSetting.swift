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
                roles: visit.person.roles, formToken: visit.formToken, warnAfter: warnAfter(visit))
        }
        return PageContext(language: language, path: path, visitor: visitor, canSignIn: sessions != nil, isPilot: isPilot)
    }

    /// The time until the end, less the time that somebody must have to stay.
    private func warnAfter(_ visit: Visit) -> Int? {
        guard let sessions else { return nil }
        let end = min(now() + sessions.limits.idle, visit.session.begunAt + sessions.limits.absolute)
        return max(0, Int(end.timeIntervalSince(now()) - sessions.limits.warning))
    }

    /// Records in the audit log; whoever cannot be recorded does nothing.
    func record(_ event: RouteEvent, page: String, _ person: Person?, _ traceID: String, refusal: String?) async throws {
        try await audit?.append(
            PortalRecord(
                at: now(), traceID: traceID, action: event.rawValue.replacing(".", with: "-"), organisation: person?.organisation,
                person: person?.pseudonym, page: page, refusal: refusal))
    }

    func context(_ call: PageCall) -> PageContext { context(call.language, path: call.path, call.visit) }
}
