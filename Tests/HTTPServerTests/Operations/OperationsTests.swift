import StrictJSON
import Testing

@testable import HTTPServer

@Suite(.timeLimit(.minutes(5)))
struct OperationsTests {
    @discardableResult
    private static func portal<Result: Sendable>(
        readiness: Readiness = .ready, _ body: @escaping @Sendable (Int) async throws -> Result
    ) async throws -> Result {
        try await running(
            { onBound in
                try Listener.plain(
                    address: .anyPort, observability: .forTests(readiness: readiness), pages: { PageResponse(body: Array($0.path.utf8)) },
                    onBound: onBound)
            }, body)
    }

    @Test func aliveAndReadyAreDifferentQuestions() async throws {
        try await Self.portal(readiness: .notReady(reason: "loading profiles")) { port in
            let client = RawClient(port: port, tls: nil)
            let live = try #require(try await client.send(RequestText(path: "/health/live").text).first)
            #expect(live.status == 200)
            #expect(live.text == #"{"status":"live"}"#)
            let ready = try #require(try await client.send(RequestText(path: "/health/ready").text).first)
            #expect(ready.status == 503)
            #expect(ready.text == #"{"status":"not-ready","reason":"loading profiles"}"#)
        }
    }

    @Test func figuresAreReadOnTheManagementListener() async throws {
        try await Self.portal { port in
            let client = RawClient(port: port, tls: nil)
            _ = try await client.send(RequestText(path: "/health/ready").text)
            let figures = try #require(try await client.send(RequestText(path: "/metrics").text).first)
            #expect(figures.value("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
            #expect(figures.text.contains(#"schakel_http_requests_total{role="portal",route="/health/ready",method="GET",status="200"} 1"#))
        }
    }

    @Test func onAListenerForPeersFiguresAreForItsOperatorOnly() async throws {
        try await ExchangeRig.run { rig in
            let request = RequestText(path: "/metrics").text
            let status = try await rig.client(Parties.processor).send(request).first?.status
            #expect(status == 401)
            let status2 = try await rig.client(Parties.exchange).send(request).first?.status
            #expect(status2 == 200)
            let status3 = try await rig.client(Parties.processor).send(RequestText(path: "/health/live").text).first?.status
            #expect(status3 == 200)
        }
    }

    @Test func wrongMethodsAreProblems() async throws {
        try await Self.portal { port in
            let response = try #require(
                try await RawClient(port: port, tls: nil).send(RequestText(method: "POST", path: "/health/live").text).first)
            #expect(response.status == 405)
            #expect(response.value("Allow") == "GET, HEAD")
            #expect(response.value("Content-Type") == "application/problem+json")
        }
    }

    @Test func pagesCarryTheirSecurityFields() async throws {
        try await Self.portal { port in
            let client = RawClient(port: port, tls: nil)
            let page = try #require(try await client.send(RequestText(path: "/a%20b?taal=en").text).first)
            #expect(page.status == 200)
            #expect(page.text == "/a b")
            #expect(page.value("Content-Type") == "text/html; charset=utf-8")
            #expect(page.value("Content-Security-Policy") == PlainRoutes.contentSecurityPolicy)
            #expect(page.value("X-Frame-Options") == "DENY")
            #expect(page.value("Referrer-Policy") == "no-referrer")
            #expect(page.value("Strict-Transport-Security") == nil)
            #expect(page.value("API-Version") == nil)
            let deep = try #require(try await client.send(RequestText(path: "/a/b/c").text).first)
            #expect(deep.status == 404)
            #expect(deep.value("Content-Type") == "text/plain; charset=utf-8")
        }
    }

    @Test func aListenerThatIsToldToStopIsGone() async throws {
        let port = try await Self.portal { $0 }
        await #expect(throws: (any Error).self) { try await RawClient(port: port, tls: nil).send(RequestText(path: "/").text) }
    }

    @Test func anAddressInUseIsAnError() async throws {
        try await Self.portal { port in
            let second = try Listener.plain(
                address: ListenerAddress(host: "127.0.0.1", port: port), observability: .forTests(), pages: { _ in PageResponse(body: []) })
            await #expect(throws: (any Error).self) { try await second.run() }
        }
    }
}
