import HTTPTypes
import Testing

@testable import HTTPServer

struct RoutingTests {
    private func route(_ method: HTTPRequest.Method, _ template: String) throws -> Route {
        Route(
            method: method, template: try PathTemplate(template), policy: .open, event: .pageRead, style: .problem,
            handler: { _ in .answered(Answer(.ok)) })
    }

    private func table() throws -> RouteTable {
        var table = RouteTable()
        try table.register([
            route(.post, "/vum/v3/vacatures/matches"), route(.get, "/vum/v3/vacatures/{vumID}"), route(.get, "/health/live"),
        ])
        return table
    }

    @Test func aPathGivesItsValues() throws {
        guard case .found(let route, let parameters) = try table().resolve(.get, RequestPath(target: "/vum/v3/vacatures/ab%2Dc?x=1")) else {
            Issue.record("not found")
            return
        }
        #expect(route.template.description == "/vum/v3/vacatures/{vumID}")
        #expect(parameters == ["vumID": "ab-c"])
    }

    @Test func headIsGET() throws {
        guard case .found(let route, _) = try table().resolve(.head, RequestPath(target: "/health/live")) else {
            Issue.record("not found")
            return
        }
        #expect(route.method == .get)
    }

    @Test(arguments: [
        "/", "/health", "/health/live/", "//health/live", "/HEALTH/live", "/health/live/x", "health/live", "", "*", "/health%2Flive",
        "/vum/v3/vacatures/", "/vum/v3/vacatures/a/b", "/vum/v3/../v3/vacatures/a", "/vum/v3/vacatures/%", "/vum/v3/vacatures/%ff",
        "/vum/v3/vacatures/%0a",
    ])
    func otherPathsAreNotFound(_ target: String) throws {
        guard case .notFound = try table().resolve(.get, RequestPath(target: target)) else {
            Issue.record("\(target) was found")
            return
        }
    }

    @Test func theLiteralPathDecidesWhichMethodsThereAre() throws {
        guard case .methodNotAllowed(let allowed, _) = try table().resolve(.get, RequestPath(target: "/vum/v3/vacatures/matches")) else {
            Issue.record("GET on matches was taken for a reference")
            return
        }
        #expect(allowed == [.post])
        guard case .methodNotAllowed(let others, _) = try table().resolve(.post, RequestPath(target: "/vum/v3/vacatures/abc")) else {
            Issue.record("POST on a reference was allowed")
            return
        }
        #expect(others == [.get, .head])
    }

    @Test func twoRoutesForOneQuestionAreRefused() throws {
        var table = try table()
        #expect(throws: HTTPServerError.duplicateRoute("GET /health/live")) { try table.register(route(.get, "/health/live")) }
    }

    @Test(arguments: ["", "a", "/a/", "/a//b", "//", "/{x}/{x}"])
    func templatesMustBePlain(_ text: String) {
        #expect(throws: HTTPServerError.invalidTemplate(text)) { try PathTemplate(text) }
    }

    @Test(arguments: [
        (["application/json"], true), (["Application/JSON ; Charset=UTF-8"], true), (["application/json;charset=\"utf-8\""], true),
        (["application/json; profile=x"], true), (["application/json; charset=utf-16"], false), (["application/jsonx"], false),
        (["text/json"], false), ([], false), (["application/json", "application/json"], false), ([""], false),
        (["application/ json"], false),
    ])
    func jsonInUTF8IsAccepted(_ values: [String], _ expected: Bool) {
        #expect(MediaTypeRule.acceptsJSON(values) == expected)
    }

    @Test func ignoredCriteriaAreSafeInAHeader() {
        #expect(ReportWish.fieldValue(ignoredCriteria: ["rijbewijs.$nin", "a,b", "é\r\n"]) == "rijbewijs.$nin,a%2Cb,%C3%A9%0D%0A")
    }
}
