import Exchange
import HTTPTypes

/// The head of one request, as a handler gets it: after the route's policy has been judged.
struct Call: Sendable {
    let path: RequestPath
    let parameters: [String: String]
    let fields: HTTPFields
    /// Who asks; `nil` only on routes that are open.
    let peer: PeerIdentity?
    /// The W3C trace the request belongs to; begun here when the client named none.
    let trace: TraceContext

    /// All values of a header field by its name, in order.
    func values(_ name: String) -> [String] {
        HTTPField.Name(name).map { fields[values: $0] } ?? []
    }

    /// A value between the braces of the route's template.
    func parameter(_ name: String) -> String { parameters[name] ?? "" }
}
