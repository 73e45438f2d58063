import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import Testing

@testable import HTTPServer

/// Stopping as a supervisor does it.
@Suite(.timeLimit(.minutes(5)))
struct ShutdownTests {
    private static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// A portal whose pages take a while after the stop, in a service group.
    private static func group(
        pageTakes time: Duration, grace: Duration, onBound: @escaping @Sendable (Int) async -> Void,
        asked: @escaping @Sendable () -> Void, stopped: AsyncStream<Void>
    ) throws -> ServiceGroup {
        var limits = ListenerLimits()
        limits.shutdownGrace = grace
        let listener = try Listener.plain(
            address: .anyPort, limits: limits, observability: .forTests(),
            pages: { _ in
                asked()
                for await _ in stopped { break }
                try? await Task.sleep(for: time)
                return PageResponse(body: Array("whole".utf8))
            }, onBound: onBound)
        return ServiceGroup(configuration: .init(services: [listener], logger: logger))
    }

    private static func elapsedStopping(
        pageTakes time: Duration, grace: Duration, request: String
    ) async throws -> (seconds: Double, reply: RawReply?) {
        let (ports, bound) = AsyncStream.makeStream(of: Int.self)
        let (asks, asked) = AsyncStream.makeStream(of: Void.self)
        let (stopped, stopping) = AsyncStream.makeStream(of: Void.self)
        let group = try group(pageTakes: time, grace: grace, onBound: { bound.yield($0) }, asked: { asked.yield() }, stopped: stopped)
        async let running: Void = group.run()
        var iterator = ports.makeAsyncIterator()
        let port = try #require(await iterator.next())
        async let reply = RawClient(port: port, tls: nil).send(request)
        if request.isEmpty {
            try await Task.sleep(for: .milliseconds(300))
        } else {
            var asking = asks.makeAsyncIterator()
            _ = await asking.next()
        }
        let began = ContinuousClock.now
        await group.triggerGracefulShutdown()
        stopping.yield()
        try await running
        return ((ContinuousClock.now - began) / .seconds(1), try? await reply)
    }

    @Test func anAnswerUnderWayIsFinished() async throws {
        let keepAlive = RequestText(path: "/", fields: [("Connection", "keep-alive")]).text
        let (_, reply) = try await Self.elapsedStopping(pageTakes: .seconds(1), grace: .seconds(60), request: keepAlive)
        #expect(reply?.first?.text == "whole")
        #expect(reply?.first?.value("Connection") == "close")
    }

    @Test func anIdleConnectionDoesNotHoldUp() async throws {
        let (seconds, _) = try await Self.elapsedStopping(pageTakes: .zero, grace: .seconds(60), request: "")
        #expect(seconds < 15)
    }

    @Test func theGracePeriodEnds() async throws {
        let request = RequestText(path: "/").text
        let (seconds, _) = try await Self.elapsedStopping(pageTakes: .seconds(120), grace: .seconds(1), request: request)
        #expect(seconds < 30)
    }
}
