import FoundationEssentials
import Governance
import LabourDomain

/// Builds events of invented parties, and gathers what a watch says about them.
struct MisuseStory {
    var watch: MisuseWatch
    let source: OIN
    private(set) var signals: [MisuseSignal] = []
    private(set) var asked = 0

    /// Tuesday 6 January 2026, 10:00 in the Netherlands.
    static let morning = Date(timeIntervalSince1970: 1_767_690_000)

    /// A market of 200,000 profiles in one source.
    init(profiles: Int = 200_000, detectors: MisuseDetectors = MisuseDetectors(), capacity: WatchCapacity = WatchCapacity()) throws {
        source = try OIN("00000002000000000001")
        watch = MisuseWatch(market: MarketSize(sources: [source: profiles]), detectors: detectors, capacity: capacity)
    }

    static func party(_ number: Int) throws -> OIN {
        let digits = String(number)
        return try OIN("00000001" + String(repeating: "0", count: 12 - digits.count) + digits)
    }

    static func person(_ asker: Int = 1, user: UInt64? = 1) throws -> AskerIdentity {
        AskerIdentity(asker: try party(asker), user: user.map { KeyedDigest(high: UInt64(asker), low: $0) })
    }

    mutating func observe(_ event: MisuseEvent) { signals += watch.observe(event) }

    /// A question and the profiles that it shows; its identifier.
    @discardableResult
    mutating func ask(
        _ who: AskerIdentity, criteria: UInt64 = 1, centre: Int = 1011, radius: Int = 10, shown: [UInt64] = [], at time: Date = morning
    ) throws -> String {
        asked += 1
        let id = "q\(asked)"
        let area = AskedArea(subject: .jobSeekers, centre: try PostcodeArea(centre), radius: radius)
        observe(
            .questionAsked(
                QuestionAsked(
                    questionID: id, who: who, processor: who.asker, area: area, criteria: KeyedDigest(high: criteria, low: 0), time: time,
                    sources: 1)))
        if !shown.isEmpty {
            observe(
                .matchesDelivered(
                    MatchesDelivered(
                        questionID: id, asker: who.asker, source: source, count: shown.count, profiles: .digests(shown), time: time)))
        }
        return id
    }

    mutating func choose(
        _ count: Int, _ who: AskerIdentity, from question: String, outcome: DetailEnded.Outcome = .delivered, at time: Date = morning
    ) {
        for _ in 0..<count {
            observe(.detailRequested(DetailRequested(questionID: question, who: who, source: source, time: time)))
            observe(.detailEnded(DetailEnded(questionID: question, who: who, source: source, outcome: outcome, time: time)))
        }
    }

    mutating func refuse(_ reason: ReferenceRefused.Reason, _ who: AskerIdentity, times: Int, at time: Date = morning) {
        for _ in 0..<times { observe(.referenceRefused(ReferenceRefused(who: who, reason: reason, time: time))) }
    }

    func kinds() -> [MisuseKind] { signals.map(\.finding.kind) }

    /// Digests of profiles `first` to `first + count`, spread as a keyed digest is.
    static func profiles(_ first: Int, _ count: Int) -> [UInt64] {
        (first..<(first + count)).map { number in
            var mixed = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
