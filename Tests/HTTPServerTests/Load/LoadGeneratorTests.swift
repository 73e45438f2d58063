import HTTPTypes
import HummingbirdCore
import LabourDomain
import NIOCore
import PeerClient
import Synchronization
import Testing

@testable import HTTPServer

@Suite(.timeLimit(.minutes(5)))
struct LoadGeneratorTests {
    private let certificates = Certificates()
    private let question = Array(Samples.question.utf8)

    private func plan(_ pace: LoadPlan.Pace, milliseconds: Int = 500, connections: Int = 4, timeout: Duration = .seconds(20)) -> LoadPlan {
        var plan = LoadPlan(pace: pace)
        plan.warmUp = .milliseconds(200)
        plan.time = .milliseconds(milliseconds)
        plan.connections = connections
        plan.timeout = timeout
        return plan
    }

    private func target(_ port: Int, source: OIN = Parties.source, as client: OIN = Parties.exchange) throws -> LoadTarget {
        try .source(
            source, at: "https://localhost:\(port)/vum/v3", subject: .jobSeekers, asker: Parties.mediator,
            credentials: certificates.credentials(of: client), readOIN: { PeerIdentity.oin(fromDER: $0) })
    }

    @discardableResult
    private func load(
        _ port: Int, _ plan: LoadPlan, questions: [[UInt8]]? = nil, source: OIN = Parties.source,
        onMoment: @escaping @Sendable (LoadMoment) async -> Void = { _ in }
    ) async throws -> LoadResult {
        let generator = LoadGenerator(target: try target(port, source: source), questions: questions ?? [question], plan: plan)
        return try await generator.run(onMoment: onMoment)
    }

    private func answering(
        _ answer: @escaping @Sendable (Call) async -> Answer, _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        try await StubPeer.run(certificates.files(of: Parties.source), answer: answer, body)
    }

    private static let empty = Answer.json(Array("{}".utf8))

    @Test(arguments: [LoadPlan.Pace.rate(100), .closed])
    func aRealSourceAnswersEverything(_ pace: LoadPlan.Pace) async throws {
        try await SourceRig.run(certificates: certificates) { rig in
            let result = try await load(rig.port, plan(pace))
            let measured = result.measured
            #expect(measured.failures == [:])
            #expect(measured.answered == result.planned && measured.sent == result.planned)
            // On a machine that is busy with other tests one of the two may be too short for an answer in a closed loop.
            #expect(result.warmUp.answered + measured.answered > 0 && result.warmUp.failures == [:])
            #expect(measured.latencies.count == measured.answered && measured.bytes >= 100 * measured.answered)
            #expect((1...4).contains(result.connectionsMade) && !result.isInterrupted)
            if pace != .closed { #expect(result.planned == 50) }
        }
    }

    @Test func aRealExchangeAnswersAMediator() async throws {
        try await ExchangeRig.run(certificates: certificates) { rig in
            let target = try LoadTarget.exchange(
                Parties.exchange, at: "https://localhost:\(rig.port)/vum/v3", subject: .vacancies, mediator: Parties.mediator,
                processor: Parties.processor, credentials: certificates.credentials(of: Parties.processor),
                readOIN: { PeerIdentity.oin(fromDER: $0) })
            let result = try await LoadGenerator(target: target, questions: [question], plan: plan(.rate(20))).run { _ in }
            #expect(result.measured.failures == [:] && result.measured.answered == 10)
        }
    }

    /// One connection, and answers that take 100 ms at 50 requests a second: the twenty-fifth waits for all before it.
    @Test func waitingForASlowServerCounts() async throws {
        try await answering({ _ in
            try? await Task.sleep(for: .milliseconds(100))
            return Self.empty
        }) { port in
            let result = try await load(port, plan(.rate(50), connections: 1))
            #expect(result.measured.failures == [:] && result.measured.answered == 25 && result.connectionsMade == 1)
            // Ten of the warm-up and twenty-five take 3.5 s, where 0.7 s were planned.
            #expect(result.measured.latencies.maximum > 2_500_000_000)
            #expect(result.measured.latencies.value(at: 0.5) > 1_000_000_000)
            #expect(result.time > .seconds(2))
            // A closed loop sees little of it.
            let closed = try await load(port, plan(.closed, connections: 1))
            #expect(closed.measured.latencies.value(at: 0.5) < result.measured.latencies.value(at: 0.5))
        }
    }

    @Test func whatWaitsTooLongIsCountedAndNotSent() async throws {
        try await answering({ _ in
            try? await Task.sleep(for: .milliseconds(200))
            return Self.empty
        }) { port in
            let result = try await load(port, plan(.rate(100), connections: 1, timeout: .milliseconds(400)))
            let measured = result.measured
            #expect((measured.failures[.notSent] ?? 0) > 20)
            #expect(measured.answered + measured.failed == result.planned && result.planned == 50)
            #expect(measured.sent == result.planned - (measured.failures[.notSent] ?? 0))
        }
    }

    @Test func anAnswerThatDoesNotComeIsGivenUp() async throws {
        try await answering({ _ in
            try? await Task.sleep(for: .seconds(60))
            return Self.empty
        }) { port in
            let result = try await load(port, plan(.rate(10), timeout: .milliseconds(300)))
            #expect(Set(result.measured.failures.keys).isSubset(of: [.timedOut, .notSent]))
            #expect(result.measured.failed == 5 && result.measured.answered == 0)
        }
    }

    @Test(arguments: [
        (Answer(.serviceUnavailable), LoadFailure.status(503)), (Answer(.unauthorized), .status(401)), (Answer(.ok), .notJSON),
        (Answer.json(Array("{} ".utf8)), .notJSON), (Answer.json(Array("[]".utf8)), .notJSON),
    ])
    func answersThatAreNotGoodAreNamed(_ answer: Answer, _ failure: LoadFailure) async throws {
        try await answering({ _ in answer }) { port in
            let result = try await load(port, plan(.rate(20)))
            #expect(result.measured.failures == [failure: 10] && result.measured.answered == 0)
        }
    }

    @Test func connectionsThatTheServerEndsAreMadeAnew() async throws {
        try await answering({ _ in
            var answer = Self.empty
            answer.fields[.connection] = "close"
            return answer
        }) { port in
            let result = try await load(port, plan(.rate(40)))
            #expect(result.measured.failures == [:] && result.measured.answered == 20)
            #expect(result.connectionsMade >= 20)
        }
    }

    @Test func anAnswerInPiecesIsReadToItsEnd() async throws {
        let pieces = Answer(
            .ok,
            .stream(mediaType: "application/json") { writer in
                for piece in ["{\"a\":[", String(repeating: "1,", count: 200_000), "1]}"] {
                    try await writer.write(ByteBuffer(string: piece))
                }
                try await writer.finish(nil)
            })
        try await answering({ _ in pieces }) { port in
            let result = try await load(port, plan(.rate(20)))
            #expect(result.measured.failures == [:] && result.measured.bytes == 10 * 400_009)
        }
    }

    @Test func questionsAreAskedInTurnWithTheHeadersOfTheContract() async throws {
        let heard = Mutex<[String: String]>([:])
        try await answering({ call in
            heard.withLock { heard in heard = Dictionary(call.fields.map { ($0.name.canonicalName, $0.value) }) { "\($0), \($1)" } }
            return Self.empty
        }) { port in
            try await load(port, plan(.rate(20), connections: 1), questions: [question, Array("{ }".utf8)])
        }
        let fields = heard.withLock { $0 }
        #expect(fields["x-vum-toparty"] == Parties.source.text && fields["x-vum-viaparty"] == Parties.source.text)
        #expect(fields["x-vum-fromparty"] == Parties.mediator.text && fields["x-vum-suwiparty"] == "true")
        #expect(fields["api-version"] == "3.0.0" && fields["content-type"] == "application/json")
        // The last of fourteen is the second question.
        #expect(fields["content-length"] == "3")
    }

    @Test func momentsAddUpToTheResult() async throws {
        let moments = Mutex<[LoadMoment]>([])
        try await answering({ _ in Self.empty }) { port in
            let result = try await load(port, plan(.rate(50), milliseconds: 2_500)) { moment in moments.withLock { $0.append(moment) } }
            let told = moments.withLock { $0 }
            #expect(!told.isEmpty)
            #expect(told.map(\.tally.answered).reduce(0, +) == result.measured.answered)
            #expect(told.allSatisfy { $0.time > .zero && $0.connections >= 1 })
        }
    }

    @Test func aServerOfSomebodyElseGetsNoByte() async throws {
        let peer = try await CountingPeer(certificates.files(of: Parties.stranger))
        await #expect(throws: PeerClientError.identityMismatch(expected: Parties.source.text)) {
            try await load(peer.port, plan(.rate(10)))
        }
        #expect(peer.received == 0)
        try await peer.stop()
        let others = Certificates()
        let foreign = try await CountingPeer(others.files(of: Parties.source))
        await #expect(throws: PeerClientError.identityMismatch(expected: Parties.source.text)) {
            try await load(foreign.port, plan(.rate(10)))
        }
        #expect(foreign.received == 0)
        try await foreign.stop()
    }

    @Test func nobodyThereIsSaidAtOnce() async throws {
        let began = ContinuousClock.now
        await #expect(throws: PeerClientError.self) { try await load(1, plan(.rate(10), milliseconds: 60_000)) }
        #expect(ContinuousClock.now - began < .seconds(30))
    }

    @Test func aRunThatIsStoppedGivesWhatItHas() async throws {
        try await answering({ _ in Self.empty }) { port in
            let (answered, signal) = AsyncStream.makeStream(of: Void.self)
            let run = Task {
                try await load(port, plan(.rate(100), milliseconds: 600_000)) { moment in
                    if moment.time > .zero, moment.tally.answered > 0 { signal.finish() }
                }
            }
            for await _ in answered {}
            run.cancel()
            let result = try await run.value
            #expect(result.isInterrupted && result.measured.answered > 0 && result.time < .seconds(300))
        }
    }

    @Test func whatIsUnderWayWhenARunIsStoppedHasNotFailed() async throws {
        let (asked, signal) = AsyncStream.makeStream(of: Void.self)
        let count = Atomic(0)
        try await answering({ _ in
            // Two of the warm-up, and two that are measured.
            if count.add(1, ordering: .relaxed).newValue == 4 { signal.finish() }
            try? await Task.sleep(for: .seconds(20))
            return Self.empty
        }) { port in
            let run = Task { try await load(port, plan(.rate(10), milliseconds: 600_000)) }
            for await _ in asked {}
            run.cancel()
            let result = try await run.value
            #expect(result.isInterrupted && result.measured.sent > 0)
            #expect(result.measured.failures == [:] && result.warmUp.failures == [:])
        }
    }
}
