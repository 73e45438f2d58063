import HTTPTypes

/// The routes of one listener.
struct RouteTable: Sendable {
    enum Outcome: Sendable {
        case found(Route, parameters: [String: String])
        /// The path exists, the method does not; with the methods that do, for `Allow` (RFC 9110 section 15.5.6).
        case methodNotAllowed(allowed: [HTTPRequest.Method], style: ErrorStyle)
        case notFound
    }

    private(set) var routes: [Route] = []

    /// The only way in; refuses a second answer to the same question.
    mutating func register(_ route: Route) throws(HTTPServerError) {
        guard !routes.contains(where: { $0.method == route.method && $0.template == route.template }) else {
            throw .duplicateRoute("\(route.method.rawValue) \(route.template)")
        }
        routes.append(route)
    }

    mutating func register(_ routes: [Route]) throws(HTTPServerError) {
        for route in routes { try register(route) }
    }

    /// Finds the route. Of all templates that match, the one with the fewest parameters decides, so `…/matches` is never taken for a reference.
    func resolve(_ method: HTTPRequest.Method, _ path: RequestPath?) -> Outcome {
        guard let path else { return .notFound }
        let matching = routes.compactMap { route in route.template.match(path).map { (route: route, parameters: $0) } }
        guard let fewest = matching.map(\.route.template.parameterCount).min() else { return .notFound }
        let candidates = matching.filter { $0.route.template.parameterCount == fewest }
        // HEAD is GET without the content (RFC 9110 section 9.3.2).
        let wanted = method == .head ? .get : method
        if let hit = candidates.first(where: { $0.route.method == wanted }) {
            return .found(hit.route, parameters: hit.parameters)
        }
        let allowed = candidates.flatMap { $0.route.method == .get ? [.get, .head] : [$0.route.method] }
        return .methodNotAllowed(allowed: allowed, style: candidates.first?.route.style ?? .problem)
    }
}
