import Exchange
import Foundation
import HTTPTypes
import HummingbirdCore
import LabourDomain
import Logging
import NIOCore
import PeerClient
import StrictJSON
import Synchronization
import Testing
import VUMWire

@testable import HTTPServer

@Suite(.timeLimit(.minutes(5)))
struct PeerSourcePortTests {
    private let certificates = Certificates()

    private func trace() throws -> TraceContext {
        try #require(TraceContext(header: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
    }

    private func source(_ port: Int, processor: OIN = Parties.source, scheme: String = "https") -> RegisteredSource {
        RegisteredSource(
            oin: Parties.source, processor: processor, sourceID: "bron-1", name: "Bron", baseURL: "\(scheme)://localhost:\(port)/vum/v3/",
            subjects: [.jobSeekers, .vacancies])
    }

    private func request(_ subject: Subject = .jobSeekers, maximumBytes: Int = 1 << 20, deadline: Duration = .seconds(5)) throws
        -> SourceRequest
    {
        SourceRequest(
            subject: subject, asker: Parties.mediator, isSUWI: true, body: Array(Samples.question.utf8), trace: try trace(),
            maximumBytes: maximumBytes, maximumProfileAge: 90, deadline: deadline)
    }

    private func detail(_ id: String = "record-1", maximumBytes: Int = 1 << 20, deadline: Duration = .seconds(5)) throws
        -> SourceDetailRequest
    {
        SourceDetailRequest(
            subject: .jobSeekers, recordID: id, asker: Parties.mediator, isSUWI: false, trace: try trace(), maximumBytes: maximumBytes,
            deadline: deadline)
    }

    /// A port with the certificate of the exchange, shut down afterwards.
    @discardableResult
    private func withPort<Result>(
        _ credentials: PeerCredentials? = nil, limits: PeerLimits = .standard, _ body: (PeerSourcePort) async throws -> Result
    ) async throws -> Result {
        let port = try PeerSourcePort(
            credentials: credentials ?? certificates.credentials(of: Parties.exchange), readOIN: { PeerIdentity.oin(fromDER: $0) },
            limits: limits)
        do {
            let result = try await body(port)
            await port.shutdown()
            return result
        } catch {
            await port.shutdown()
            throw error
        }
    }

    private final class Received: Sendable {
        let bytes = Mutex<[UInt8]>([])
        var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    }

    @Test(arguments: Subject.ofProfiles)
    func aRealSourceIsAskedAndItsRecordFetched(_ subject: Subject) async throws {
        try await SourceRig.run(certificates: certificates) { rig in
            try await withPort { port in
                let received = Received()
                let head = try await port.search(request(subject), at: source(rig.port)) { piece in received.bytes.withLock { $0 += piece }
                }
                #expect(head.ignoredCriteria == [])
                #expect(WireContract.of(subject).sourceAnswer.isValid(received.bytes.withLock { $0 }))
                let found = try await port.detail(detail(), at: source(rig.port))
                #expect(found == SourceDetail(status: 200, body: Samples.record(.jobSeekers, id: "record-1")))
                #expect(try await port.detail(detail("nobody"), at: source(rig.port)) == SourceDetail(status: 400, body: []))
            }
        }
    }

    @Test func theMessageCarriesTheHeadersOfTheContract() async throws {
        let heard = Mutex<[String: String]>([:])
        let files = try certificates.files(of: Parties.source)
        try await StubPeer.run(
            files,
            answer: { call in
                heard.withLock { heard in
                    heard = Dictionary(call.fields.map { ($0.name.canonicalName, $0.value) }) { "\($0), \($1)" }
                    heard["path"] = "/" + call.path.segments.joined(separator: "/")
                }
                var answer = Answer.json(Samples.sourceAnswer(.jobSeekers, ids: []))
                answer.fields[HTTPField.Name("Schakel-Ignored-Criteria") ?? .accept] =
                    "a%2Cb,$c, ,%0A,\(String(repeating: "x", count: 121))"
                return answer
            }
        ) { port in
            try await withPort { client in
                let head = try await client.search(request(), at: source(port)) { _ in }
                #expect(head.ignoredCriteria == ["a,b", "$c"])
            }
        }
        let fields = heard.withLock { $0 }
        #expect(fields["path"] == "/vum/v3/werkzoekendeProfielen/matches")
        #expect(fields["api-version"] == "3.0.0" && fields["x-vum-berichtversie"] == "3.0.0")
        #expect(fields["x-vum-toparty"] == Parties.source.text && fields["x-vum-viaparty"] == Parties.source.text)
        #expect(fields["x-vum-fromparty"] == Parties.mediator.text && fields["x-vum-suwiparty"] == "true")
        #expect(fields["content-type"] == "application/json" && fields["schakel-report"] == "sources")
        #expect(fields["schakel-maximum-profile-age"] == "90")
        #expect(fields["traceparent"] == "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
    }

    /// The peer answers when it has heard everybody: with a connection too few, nobody is ever answered.
    @Test func everyQuestionThatMayRunHasAConnection() async throws {
        let heard = Mutex(0)
        let files = try certificates.files(of: Parties.source)
        try await StubPeer.run(
            files,
            answer: { _ in
                heard.withLock { $0 += 1 }
                while heard.withLock({ $0 }) < 12, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(5)) }
                return Answer.json(Samples.sourceAnswer(.jobSeekers, ids: []))
            }
        ) { number in
            try await withPort(limits: limits(12, [source(number)])) { port in
                try await withThrowingTaskGroup(of: SourceHead.self) { group in
                    for _ in 0..<12 {
                        group.addTask { try await port.search(request(deadline: .seconds(60)), at: source(number)) { _ in } }
                    }
                    var answered = 0
                    for try await _ in group { answered += 1 }
                    #expect(answered == 12)
                }
            }
        }
    }

    private func limits(_ questions: Int, _ sources: [RegisteredSource]) -> PeerLimits {
        var configuration = ExchangeConfiguration()
        configuration.concurrentQuestions = questions
        return PeerLimits(for: configuration, sources: sources)
    }

    @Test func connectionsGrowWithQuestionsAndWithSourcesBehindOnePeer() {
        #expect(limits(64, []).connectionsPerPeer == 64 + 16)
        #expect(limits(1, [source(1)]).connectionsPerPeer == 1 + 4)
        // Two share an address and a certificate, a third has another, a fourth no address that can be used.
        let several = [source(1), source(1), source(2), source(3, scheme: "http")]
        #expect(limits(64, several).connectionsPerPeer == 2 * 64 + 16)
        #expect(limits(64, several).maximumConnections(to: several) == 2 * (2 * 64 + 16))
    }

    @Test func aPeerWithAnotherNumberGetsNoByte() async throws {
        let peer = try await CountingPeer(certificates.files(of: Parties.stranger))
        try await withPort { port in
            await #expect(throws: SourceFailure.identityMismatch) { try await port.search(request(), at: source(peer.port)) { _ in } }
            await #expect(throws: SourceFailure.identityMismatch) { try await port.detail(detail(), at: source(peer.port)) }
            // The pool must have survived: the same client works for the right number.
            await #expect(throws: SourceFailure.identityMismatch) { try await port.search(request(), at: source(peer.port)) { _ in } }
        }
        #expect(peer.received == 0)
        try await peer.stop()
    }

    @Test func aPeerOfAnotherAuthorityGetsNoByte() async throws {
        let foreign = Certificates()
        let peer = try await CountingPeer(foreign.files(of: Parties.source))
        try await withPort { port in
            await #expect(throws: SourceFailure.identityMismatch) { try await port.search(request(), at: source(peer.port)) { _ in } }
        }
        #expect(peer.received == 0)
        try await peer.stop()
    }

    @Test func whoeverDoesNotListenIsUnreachable() async throws {
        try await withPort { port in
            await #expect(throws: SourceFailure.unreachable) { try await port.search(request(), at: source(1)) { _ in } }
            await #expect(throws: SourceFailure.unreachable) { try await port.search(request(), at: source(1, scheme: "http")) { _ in } }
            await #expect(throws: SourceFailure.unreachable) { try await port.detail(detail("a/../b"), at: source(1)) }
        }
    }

    @Test func afterShutdownNothingIsAsked() async throws {
        try await withPort { port in
            await port.shutdown()
            await #expect(throws: SourceFailure.unreachable) { try await port.search(request(), at: source(1)) { _ in } }
        }
    }

    @Test(arguments: [
        (Answer(.movedPermanently), SourceFailure.refused(status: 301)), (Answer(.serviceUnavailable), .refused(status: 503)),
        (Answer(.unauthorized), .refused(status: 401)), (Answer(.ok, .bytes([0x7B, 0x7D], mediaType: "text/html")), .wrongMediaType),
        (Answer(.ok, .bytes([0x7B, 0x7D], mediaType: "application/jsonx")), .wrongMediaType), (Answer(.ok), .wrongMediaType),
        (Answer.json([UInt8](repeating: 0x20, count: 5_000)), .tooLarge),
    ])
    func answersThatAreNotTheContractsAreNamed(_ answer: Answer, _ failure: SourceFailure) async throws {
        let asked = Atomic(0)
        try await StubPeer.run(
            certificates.files(of: Parties.source),
            answer: { _ in
                asked.add(1, ordering: .relaxed)
                var answer = answer
                answer.fields[.location] = "https://localhost:1/elsewhere"
                return answer
            }
        ) { port in
            try await withPort { client in
                await #expect(throws: failure) { try await client.search(request(maximumBytes: 4_999), at: source(port)) { _ in } }
            }
        }
        #expect(asked.load(ordering: .relaxed) == 1)
    }

    @Test func aBodyWithoutLengthIsCutAtTheLimit() async throws {
        let endless = Answer(
            .ok,
            .stream(mediaType: "application/json") { writer in
                while true { try await writer.write(ByteBuffer(repeating: 0x20, count: 1 << 16)) }
            })
        try await StubPeer.run(certificates.files(of: Parties.source), answer: { _ in endless }) { port in
            try await withPort { client in
                let received = Received()
                await #expect(throws: SourceFailure.tooLarge) {
                    try await client.search(request(maximumBytes: 1 << 20), at: source(port)) { piece in
                        received.bytes.withLock { $0 += piece }
                    }
                }
                #expect(received.bytes.withLock { $0.count } <= 1 << 20)
                await #expect(throws: SourceFailure.tooLarge) { try await client.detail(detail(maximumBytes: 1 << 20), at: source(port)) }
            }
        }
    }

    @Test func aSlowReceiverHoldsTheSourceBack() async throws {
        let written = Atomic(0)
        let total = 64 << 20
        let long = Answer(
            .ok,
            .stream(mediaType: "application/json") { writer in
                for _ in 0..<(total >> 16) {
                    try await writer.write(ByteBuffer(repeating: 0x20, count: 1 << 16))
                    written.add(1 << 16, ordering: .relaxed)
                }
                try await writer.finish(nil)
            })
        try await StubPeer.run(certificates.files(of: Parties.source), answer: { _ in long }) { port in
            try await withPort { client in
                let first = Atomic(true)
                let count = Atomic(0)
                _ = try await client.search(request(maximumBytes: total, deadline: .seconds(30)), at: source(port)) { piece in
                    if first.exchange(false, ordering: .relaxed) {
                        try await Task.sleep(for: .seconds(1))
                        // Buffers of two sockets, two TLS engines and two channels; far from the whole.
                        #expect(written.load(ordering: .relaxed) < 24 << 20)
                    }
                    count.add(piece.count, ordering: .relaxed)
                }
                #expect(count.load(ordering: .relaxed) == total)
            }
        }
    }

    @Test func whatTheReceiverThrowsEndsTheCall() async throws {
        struct Enough: Error {}
        try await StubPeer.run(certificates.files(of: Parties.source), answer: { _ in .json([0x7B, 0x7D]) }) { port in
            try await withPort { client in
                await #expect(throws: SourceFailure.cancelled) {
                    try await client.search(request(), at: source(port)) { _ in throw Enough() }
                }
            }
        }
    }

    @Test func aSourceThatIsSilentTimesOut() async throws {
        try await StubPeer.run(
            certificates.files(of: Parties.source),
            answer: { _ in
                try? await Task.sleep(for: .seconds(3))
                return .json([0x7B, 0x7D])
            }
        ) { port in
            try await withPort { client in
                await #expect(throws: SourceFailure.timedOut) {
                    try await client.search(request(deadline: .milliseconds(300)), at: source(port)) { _ in }
                }
                await #expect(throws: SourceFailure.timedOut) {
                    try await client.detail(detail(deadline: .milliseconds(300)), at: source(port))
                }
            }
        }
    }

    @Test(arguments: [true, false])
    func aCancelledCallEndsAtOnce(_ isWaitingForTheBody: Bool) async throws {
        let slow = Answer(
            .ok,
            .stream(mediaType: "application/json") { writer in
                try await writer.write(ByteBuffer(string: " "))
                try await Task.sleep(for: .seconds(20))
            })
        try await StubPeer.run(
            certificates.files(of: Parties.source),
            answer: { _ in
                if !isWaitingForTheBody { try? await Task.sleep(for: .seconds(20)) }
                return slow
            }
        ) { port in
            try await withPort { client in
                let (request, source) = (try request(deadline: .seconds(30)), source(port))
                let began = ContinuousClock.now
                let task = Task { try await client.search(request, at: source) { _ in } }
                try await Task.sleep(for: .milliseconds(500))
                task.cancel()
                await #expect(throws: SourceFailure.cancelled) { try await task.value }
                #expect(ContinuousClock.now - began < .seconds(5))
            }
        }
    }

    @Test func aConnectionIsUsedAgain() async throws {
        let connections = Mutex<Set<ObjectIdentifier>>([])
        try await StubPeer.run(
            certificates.files(of: Parties.source),
            answer: { _ in
                if let connection = Connection.current { connections.withLock { _ = $0.insert(ObjectIdentifier(connection)) } }
                return Answer.json([0x7B, 0x7D])
            }
        ) { port in
            try await withPort { client in
                for _ in 0..<5 { _ = try await client.search(request(), at: source(port)) { _ in } }
            }
        }
        // Not always one: a connection goes back to its pool a moment after the answer was read, and the next call does not wait for that.
        #expect((1..<5).contains(connections.withLock { $0.count }))
    }

    @Test func aBurstDoesNotMakeAConnectionForEveryCall() async throws {
        let connections = Mutex<Set<ObjectIdentifier>>([])
        try await StubPeer.run(
            certificates.files(of: Parties.source),
            answer: { _ in
                if let connection = Connection.current { connections.withLock { _ = $0.insert(ObjectIdentifier(connection)) } }
                return Answer.json([0x7B, 0x7D])
            }
        ) { number in
            try await withPort(limits: limits(60, [source(number)])) { port in
                try await withThrowingTaskGroup(of: SourceHead.self) { group in
                    for _ in 0..<60 {
                        group.addTask { try await port.search(request(deadline: .seconds(60)), at: source(number)) { _ in } }
                    }
                    for try await _ in group {}
                }
            }
        }
        // Calls that wait are served by connections that come free. One for each would be sixty.
        #expect((1..<60).contains(connections.withLock { $0.count }))
    }

    @Test func aCallGivenUpInTheMiddleLeavesItsPlaceAtOnce() async throws {
        struct Enough: Error {}
        let asked = Atomic(0)
        try await StubPeer.run(
            certificates.files(of: Parties.source),
            answer: { _ in
                guard asked.add(1, ordering: .relaxed).oldValue == 0 else { return .json([0x7B, 0x7D]) }
                return Answer(
                    .ok,
                    .stream(mediaType: "application/json") { writer in
                        while true { try await writer.write(ByteBuffer(repeating: 0x20, count: 1 << 16)) }
                    })
            }
        ) { port in
            var limits = PeerLimits.standard
            limits.connectionsPerPeer = 1
            try await withPort(limits: limits) { client in
                let began = ContinuousClock.now
                await #expect(throws: SourceFailure.cancelled) {
                    try await client.search(request(maximumBytes: .max), at: source(port)) { _ in throw Enough() }
                }
                for _ in 0..<3 { _ = try await client.search(request(), at: source(port)) { _ in } }
                // Taking leave in TLS takes up to five seconds, where the peer does not answer to it.
                #expect(ContinuousClock.now - began < .seconds(4))
            }
        }
    }

    @Test func aShutdownEndsCallsUnderWay() async throws {
        try await StubPeer.run(
            certificates.files(of: Parties.source),
            answer: { _ in
                try? await Task.sleep(for: .seconds(20))
                return .json([0x7B, 0x7D])
            }
        ) { port in
            try await withPort { client in
                let (request, source) = (try request(deadline: .seconds(30)), source(port))
                let began = ContinuousClock.now
                let call = Task { try await client.search(request, at: source) { _ in } }
                try await Task.sleep(for: .milliseconds(500))
                await client.shutdown()
                await #expect(throws: SourceFailure.unreachable) { try await call.value }
                #expect(ContinuousClock.now - began < .seconds(4))
            }
        }
    }

    @Test(arguments: [(1, 17 << 10), (70, 10)])
    func aHeadWithoutMeasureIsNotRead(_ fields: Int, _ size: Int) async throws {
        try await StubPeer.run(
            certificates.files(of: Parties.source),
            answer: { _ in
                var answer = Answer.json([0x7B, 0x7D])
                for number in 0..<fields {
                    if let name = HTTPField.Name("x-\(number)") { answer.fields[name] = String(repeating: "x", count: size) }
                }
                return answer
            }
        ) { port in
            try await withPort { client in
                await #expect(throws: SourceFailure.unreachable) { try await client.search(request(), at: source(port)) { _ in } }
            }
        }
    }

    @Test func aKeptConnectionThatThePeerClosedCostsAnotherTry() async throws {
        let peer = try await ForgetfulPeer(certificates.files(of: Parties.source))
        try await withPort { client in
            for _ in 0..<5 { _ = try await client.search(request(), at: source(peer.port)) { _ in } }
        }
        #expect(peer.answered == 5)
        #expect(peer.ignored == 4)
        try await peer.stop()
    }

    @Test func keyMaterialThatIsMissingIsNamed() throws {
        let good = try certificates.credentials(of: Parties.exchange)
        let bad = PeerCredentials(
            certificate: good.certificate, privateKey: "/nowhere.key", certificateAuthority: good.certificateAuthority)
        #expect {
            try PeerSourcePort(credentials: bad, readOIN: { _ in nil })
        } throws: { error in
            if case PeerClientError.unusableTLSFile("/nowhere.key", _) = error { true } else { false }
        }
    }
}
