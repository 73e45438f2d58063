import HTTPTypes
import HummingbirdCore
import NIOCore
import StrictJSON
import Synchronization
import Testing

@testable import HTTPServer

/// What holds for every route.
@Suite(.timeLimit(.minutes(5)))
struct ListenerResponderTests {
    private struct Leaky: Error, CustomStringConvertible {
        var description: String { "SELECT name FROM person WHERE bsn = 123" }
    }

    private static func run(
        _ handler: @escaping @Sendable (Call) async throws -> Step, style: ErrorStyle = .contract, limits: ListenerLimits = .standard,
        _ body: @escaping @Sendable (RawClient, LogLines) async throws -> Void
    ) async throws {
        let log = LogLines()
        try await running({ onBound in
            var table = RouteTable()
            try table.register(
                Route(method: .get, template: PathTemplate("/x"), policy: .open, event: .pageRead, style: style, handler: handler))
            let responder = ListenerResponder(
                role: .source, table: table, fields: AlwaysPresentFields(party: nil, isSecure: false), unmatchedStyle: style,
                operatorOIN: nil,
                limits: limits,
                observability: .forTests(log))
            return Listener(address: .anyPort, tls: nil, responder: responder, onBound: onBound)
        }) { port in
            try await body(RawClient(port: port, tls: nil), log)
        }
    }

    @Test(arguments: [ErrorStyle.contract, .problem, .text])
    func anUnexpectedErrorIsAConstantText(_ style: ErrorStyle) async throws {
        try await Self.run({ _ in throw Leaky() }, style: style) { client, log in
            let response = try #require(try await client.send(RequestText(path: "/x").text).first)
            #expect(response.status == 500)
            #expect(!response.text.contains("SELECT") && !response.text.isEmpty)
            #expect(log.all.contains { $0.contains("Leaky") })
            #expect(!log.all.contains { $0.contains("SELECT") })
        }
    }

    @Test func anAnswerThatBreaksOffIsNeverTakenForWhole() async throws {
        let broken = Answer(
            .ok,
            .stream(mediaType: "application/json") { writer in
                try await writer.write(ByteBuffer(string: "[1,"))
                throw Leaky()
            })
        try await Self.run({ _ in .answered(broken) }) { client, log in
            let reply = try await client.send(RequestText(path: "/x", fields: [("Connection", "keep-alive")]).text)
            let text = String(decoding: reply.bytes, as: UTF8.self)
            #expect(text.contains("[1,"))
            #expect(!text.hasSuffix("0\r\n\r\n"))
            #expect(log.all.contains { $0.contains(#""broken":""#) })
        }
    }

    @Test func aClientThatDoesNotReadIsCutOff() async throws {
        let (ends, ended) = AsyncStream.makeStream(of: Void.self)
        let endless = Answer(
            .ok,
            .stream(mediaType: "application/json") { writer in
                defer { ended.yield() }
                while true { try await writer.write(ByteBuffer(repeating: 0x20, count: 1 << 16)) }
            })
        try await Self.run({ _ in .answered(endless) }, limits: .hasty(.seconds(5))) { client, _ in
            let began = ContinuousClock.now
            async let reply: Void = {
                _ = try? await client.send([.text(RequestText(path: "/x").text), .pause(.seconds(20))])
                // Whether or not the answer was cut off: nobody may wait for it for ever.
                ended.finish()
            }()
            var iterator = ends.makeAsyncIterator()
            #expect(await iterator.next() != nil)
            #expect(ContinuousClock.now - began < .seconds(18))
            await reply
        }
    }

    @Test func aMethodOfTheClientsOwnMakingIsNoLabel() async throws {
        try await Self.run({ _ in .answered(Answer(.ok)) }) { client, log in
            let status = try await client.send(RequestText(method: "PROPFIND", path: "/x").text).first?.status
            #expect(status == 405)
            #expect(log.all.contains { $0.contains(#""method":"other""#) })
        }
    }
}
