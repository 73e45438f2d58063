import Exchange
import Governance
import LabourDomain
import StrictJSON
import Testing
import VUMWire

/// A whole exchange with scripted sources, a ledger in memory and a clock that stands still.
final class Chain: Sendable {
    static let exchange = "00000001000000000001"
    static let mediator = "00000001000000000002"
    static let supplier = "00000003000000000003"
    static let other = "00000003000000000004"

    let time = ManualTime()
    let ledger = UnreliableLedger()
    let port = ScriptedSources()
    let sources: [RegisteredSource]
    let sealer: ReferenceSealer
    let service: ExchangeService
    let asker: Admission
    let stranger: Admission

    struct Places: PostcodeDirectory {
        func contains(_ area: PostcodeArea) -> Bool { area.number < 9000 }
    }

    /// `subjects` are those of the first sources; any further source serves all.
    init(
        sources count: Int = 3, subjects: [Set<Subject>] = [], seed: UInt64 = 1, agreements: Agreements? = nil,
        configure: (inout ExchangeConfiguration) -> Void = { _ in }
    ) throws {
        sources = try (0..<count).map { index in
            try Self.source(index, subjects: index < subjects.count ? subjects[index] : Set(Subject.allCases))
        }
        var configuration = ExchangeConfiguration()
        configure(&configuration)
        let keys = KeyRing.random(using: RandomSource.seeded(seed))
        sealer = ReferenceSealer(keys: keys, randomness: RandomSource.seeded(seed + 1))
        service = try ExchangeService(
            configuration: configuration, agreements: agreements ?? Agreements(configured: Self.participants(), sources: sources),
            port: port, ledger: ledger, postcodes: Places(), sealer: sealer, marker: QuestionMarker(keys: keys),
            time: time.exchangeTime, randomness: RandomSource.seeded(seed + 2))
        let headers = PartyHeaders(from: Self.mediator, to: Self.exchange, via: Self.supplier, suwi: nil)
        asker = try service.admit(peer: OIN(Self.supplier), headers: headers)
        stranger = try service.admit(
            peer: OIN(Self.other), headers: PartyHeaders(from: Self.other, to: Self.exchange, via: Self.other, suwi: nil))
    }

    static func source(_ index: Int, subjects: Set<Subject> = Set(Subject.allCases)) throws -> RegisteredSource {
        let digits = String(index)
        let oin = "0000000100001" + String(repeating: "0", count: 7 - digits.utf8.count) + digits
        let processor = "0000000300001" + String(repeating: "0", count: 7 - digits.utf8.count) + digits
        return RegisteredSource(
            oin: try OIN(oin), processor: try OIN(processor), sourceID: "bron-\(index)", name: "Source \(index)",
            baseURL: "https://localhost:\(9000 + index)/vum/v3", subjects: subjects)
    }

    static func participants() throws -> ParticipantRegistry {
        let (mediator, supplier, other) = (try OIN(mediator), try OIN(supplier), try OIN(other))
        return try ParticipantRegistry(
            exchange: OIN(exchange),
            participants: [
                Participant(oin: mediator, name: "Municipality", isSUWI: true, roles: [.mediator]),
                Participant(oin: supplier, name: "Supplier", isSUWI: false, roles: [.processor]),
                Participant(oin: other, name: "Agency", isSUWI: false, roles: [.mediator]),
            ],
            mandates: [
                Mandate(controller: mediator, processor: supplier, purpose: .publicMediation),
                Mandate(controller: other, processor: other, purpose: .privateMediation),
            ])
    }

    func ask(_ subject: Subject = .jobSeekers, trace: TraceContext? = nil) async throws(ExchangeRefusal) -> AnswerStream {
        let body = subject == .contactMoments ? Wire.contactMomentQuestion() : Wire.question()
        return try await service.search(subject, by: asker, body: body, trace: trace)
    }

    /// Asks and reads to the end.
    func answer(_ subject: Subject = .jobSeekers) async throws -> Answer {
        try await Answer(reading: ask(subject), subject: subject)
    }

    func outcome(_ questionID: String) async throws -> QuestionOutcome {
        try #require(await ledger.memory.history(of: questionID)?.outcome)
    }
}

/// An answer as the asker sees it.
struct Answer {
    let questionID: String
    let bytes: [UInt8]
    let matches: [JSONValue]
    let maximumReached: Bool

    init(reading stream: AnswerStream, subject: Subject) async throws {
        var bytes: [UInt8] = []
        for try await piece in stream { bytes += piece }
        try self.init(bytes, subject: subject)
    }

    init(_ bytes: [UInt8], subject: Subject) throws {
        self.bytes = bytes
        let limits = JSONLimits(maximumBytes: 1 << 30)
        #expect(WireContract.of(subject).exchangeAnswer.faults(in: bytes, limits: limits) == [])
        let answer = try JSONValue(parsing: bytes, limits: limits)
        questionID = try #require(answer["vraagID"]?.stringValue)
        matches = try #require(answer["matches"]?.arrayValue)
        maximumReached = try #require(answer["maximumAantalResultatenBereikt"]?.boolValue as Bool?)
    }

    var references: [String] { matches.compactMap { $0["vumID"]?.stringValue } }
}
