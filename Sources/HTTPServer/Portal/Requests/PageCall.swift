import Exchange
import FoundationEssentials
import SignIn
import WebPages

/// A request for a page, after everything that its declaration says has been judged.
struct PageCall: Sendable {
    /// The decoded path.
    let path: String
    let parameters: [String: String]
    let query: [(name: String, value: String)]
    /// The fields of the form; none where there is none.
    let form: [(name: String, value: String)]
    let language: PageLanguage
    /// Who is signed in.
    let visit: Visit?
    let cookies: [PortalCookie: String]
    let browser: String
    let trace: TraceContext
    let now: Date

    /// The first value of a field of the form.
    func field(_ name: String) -> String? { form.first { $0.name.utf8.elementsEqual(name.utf8) }?.value }

    /// All values of a field of the form.
    func fields(_ name: String) -> [String] { form.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value) }

    /// The first value of a field of the query.
    func asked(_ name: String) -> String? { query.first { $0.name.utf8.elementsEqual(name.utf8) }?.value }
}

/// Somebody's session, with the key that the browser has.
struct Visit: Sendable {
    let session: Session
    let key: String

    var person: Person { session.person }
    var formToken: String { Sessions.formToken(of: key) }
}
