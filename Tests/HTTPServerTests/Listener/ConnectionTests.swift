import Foundation
import StrictJSON
import Testing

@testable import HTTPServer

/// What a connection may do, over real TLS.
@Suite(.timeLimit(.minutes(5)))
struct ConnectionTests {
    private func code(_ response: RawReply.Response?) throws -> String? {
        try JSONValue(parsing: try #require(response).body)["code"]?.stringValue
    }

    @Test func severalQuestionsOnOneConnection() async throws {
        try await ExchangeRig.run { rig in
            let open = RequestText.search().with("Connection", "keep-alive").text
            let responses = try await rig.client().send(open + open + RequestText.search().text).responses()
            #expect(responses.map(\.status) == [200, 200, 200])
            #expect(responses.map { $0.value("Connection") } == [nil, nil, "close"])
        }
    }

    @Test(arguments: ["close", "Close", "keep-alive, CLOSE"])
    func closeIsUnderstoodInAnySpelling(_ value: String) async throws {
        try await ExchangeRig.run { rig in
            let reply = try await rig.client().send(RequestText.search().with("Connection", value).text)
            #expect(reply.first?.value("Connection") == "close")
            #expect(reply.seconds < 12)
        }
    }

    @Test func http10IsAnsweredOnceAndWithoutChunks() async throws {
        try await ExchangeRig.run { rig in
            var request = RequestText.search().with("Connection", "keep-alive")
            request.version = "HTTP/1.0"
            let reply = try await rig.client().send(request.text)
            let response = try #require(reply.first)
            #expect(response.version == "HTTP/1.0")
            #expect(response.status == 200)
            #expect(response.value("Transfer-Encoding") == nil)
            #expect(try JSONValue(parsing: response.body)["vraagID"] != nil)
            #expect(reply.seconds < 12)
        }
    }

    @Test(arguments: [
        "GARBAGE\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nBad Name: b\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    ])
    func bytesThatAreNoMessageGetTheContractsError(_ text: String) async throws {
        try await ExchangeRig.run { rig in
            let response = try #require(try await rig.client().send(text).first)
            #expect(response.status == 400)
            #expect(try JSONValue(parsing: response.body)["code"]?.stringValue == "400.01")
            #expect(response.value("API-Version") == "3.0.0")
            #expect(response.value("Connection") == "close")
        }
    }

    @Test func aHeaderThatIsTooLargeGetsTheContractsError() async throws {
        try await ExchangeRig.run { rig in
            let long = RequestText.search().with("X-Long", String(repeating: "a", count: 17 << 10))
            let status = try await rig.client().send(long.text).first?.status
            #expect(status == 400)
            var many = RequestText.search()
            many.fields += (0..<70).map { ("X-\($0)", "a") }
            let status2 = try await rig.client().send(many.text).first?.status
            #expect(status2 == 400)
            let target = RequestText.detail(String(repeating: "a", count: 17 << 10))
            let status3 = try await rig.client().send(target.text).first?.status
            #expect(status3 == 400)
        }
    }

    @Test func aBodyOfExactlyTheLimitIsRead() async throws {
        try await ExchangeRig.run { rig in
            let padding = String(repeating: " ", count: (1 << 20) - Samples.question.utf8.count)
            let status4 = try await rig.client().send(RequestText.search(body: padding + Samples.question).text).first?.status
            #expect(status4 == 200)
        }
    }

    @Test func aBodyOverTheLimitIsRefusedWithoutWaitingForIt() async throws {
        try await ExchangeRig.run { rig in
            let announced = RequestText.search(body: Samples.question).with("Content-Length", "\((1 << 20) + 1)")
            let reply = try await rig.client().send(announced.text)
            #expect(reply.first?.status == 400)
            #expect(reply.seconds < 12)
        }
    }

    @Test func aBodyOverTheLimitIsRefusedAlsoWhenItCameOrHidItsLength() async throws {
        try await ExchangeRig.run { rig in
            let body = String(repeating: " ", count: (1 << 20) + 1)
            let sent = try #require(try await rig.client().send(RequestText.search(body: body).text).first)
            #expect(sent.status == 400)
            #expect(sent.text.contains("1048576"))
            var chunked = RequestText.search(body: "100001\r\n\(body)\r\n0\r\n\r\n").with("Transfer-Encoding", "chunked")
            chunked.fields.append(("Content-Length", ""))
            let text = chunked.text.replacing("Content-Length: \r\n", with: "")
            let hidden = try #require(try await rig.client().send(text).first)
            #expect(hidden.status == 400)
            #expect(hidden.value("Connection") == "close")
        }
    }

    @Test func aBodyThatNeverEndsIsNotRead() async throws {
        try await ExchangeRig.run { rig in
            let head = RequestText.search().with("Transfer-Encoding", "chunked").with("Content-Length", "0").text
                .replacing("Content-Length: 0\r\n", with: "").replacing(Samples.question, with: "")
            let chunk = "10000\r\n" + String(repeating: " ", count: 0x10000) + "\r\n"
            var steps: [RawClient.Step] = [.text(head)]
            for _ in 0..<400 { steps.append(.text(chunk)) }
            let reply = try await rig.client().send(steps)
            #expect(reply.first?.status == 400)
        }
    }

    @Test func whoAsksForPermissionGetsItOnlyWhenTheBodyIsWanted() async throws {
        try await ExchangeRig.run { rig in
            let head = RequestText.search().with("Expect", "100-continue").text.replacing(Samples.question, with: "")
            let welcome = try await rig.client().send([.text(head), .pause(.milliseconds(300)), .text(Samples.question)])
            #expect(String(decoding: welcome.bytes.prefix(25), as: UTF8.self) == "HTTP/1.1 100 Continue\r\n\r\n")
            #expect(welcome.first?.status == 200)
            let long = head.replacing("Content-Length: \(Samples.question.utf8.count)", with: "Content-Length: 2000000")
            let unwelcome = try await rig.client().send(long)
            #expect(!String(decoding: unwelcome.bytes, as: UTF8.self).contains("100 Continue"))
            #expect(unwelcome.first?.status == 400)
        }
    }

    @Test(arguments: ["", "GET /health/li", "GET /health/live HTTP/1.1\r\nHost: a\r\nX-Slow: 1"])
    func silenceInAHeadEndsTheConnection(_ start: String) async throws {
        try await ExchangeRig.run(limits: .hasty()) { rig in
            let reply = try await rig.client().send(start)
            #expect(reply.seconds < 12)
        }
    }

    @Test func aHeadThatDripsEndsTheConnection() async throws {
        try await ExchangeRig.run(limits: .hasty()) { rig in
            let drops = (0..<150).flatMap { _ in [RawClient.Step.text("X-Drip: 1\r\n"), .pause(.milliseconds(100))] }
            let reply = try await rig.client().send([.text("GET /health/live HTTP/1.1\r\nHost: a\r\n")] + drops)
            #expect(reply.seconds < 12)
        }
    }

    @Test func aBodyThatDripsIsRefused() async throws {
        var limits = ListenerLimits()
        limits.requestTimeout = .seconds(2)
        try await ExchangeRig.run(limits: limits) { rig in
            let head = RequestText.search().text.replacing(Samples.question, with: "")
            let drops = (0..<150).flatMap { _ in [RawClient.Step.text(" "), .pause(.milliseconds(100))] }
            let reply = try await rig.client().send([.text(head)] + drops)
            #expect(reply.seconds < 12)
            #expect(try #require(reply.first).status == 400)
            #expect(try JSONValue(parsing: try #require(reply.first).body)["code"]?.stringValue == "400.01")
        }
    }

    @Test func aClientThatDoesNotBeginTheHandshakeIsCutOff() async throws {
        try await ExchangeRig.run(limits: .hasty()) { rig in
            let reply = try await RawClient(port: rig.port, tls: nil).send("")
            #expect(reply.seconds < 12)
        }
    }

    @Test func anAnswerBeforeTheBodyWasReadEndsTheConnection() async throws {
        try await ExchangeRig.run { rig in
            let request = RequestText.search().with("X-VUM-viaParty", nil).with("Connection", "keep-alive").with("Content-Length", "90000")
            let reply = try await rig.client().send(request.text)
            #expect(reply.first?.status == 400)
            #expect(reply.first?.value("Connection") == "close")
            #expect(reply.seconds < 12)
        }
    }

    @Test func moreConnectionsThanAllowedWait() async throws {
        var limits = ListenerLimits.hasty(.seconds(5))
        limits.maximumConnections = 1
        try await ExchangeRig.run(limits: limits) { rig in
            // The first says nothing and is cut off; only then the second is let in.
            async let silent = rig.client().send("")
            try await Task.sleep(for: .milliseconds(200))
            let second = try await rig.client().send(RequestText.search().text)
            #expect(second.first?.status == 200)
            #expect(second.seconds > 0.3)
            _ = try? await silent
        }
    }
}
