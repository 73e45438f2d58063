import Geography
import LabourDomain
import StrictJSON
import Synchronization
import VUMWire

@testable import Accreditation

/// The published records, read once: reading them takes most of the time of a test.
enum Published {
    private static let jobSeekers = Result { try RecordSet.published(.jobSeekers, gazetteer: try Gazetteer.netherlands()) }
    private static let vacancies = Result { try RecordSet.published(.vacancies, gazetteer: try Gazetteer.netherlands()) }

    static func records(of subject: Subject) throws -> RecordSet {
        try (subject == .vacancies ? vacancies : jobSeekers).get()
    }
}

/// A source in the process that answers as it should, or with one mistake.
final class FakeSource: AccreditedEndpoint {
    enum Mistake: Sendable { case none, flagAtHundred, fixedOrder, silent, contactData, findsAll, leaks }

    let subject: Subject
    let mistake: Mistake
    private let records: RecordSet?
    private let calls = Mutex(0)

    init(_ subject: Subject, _ mistake: Mistake = .none) {
        self.subject = subject
        self.mistake = mistake
        records = try? Published.records(of: subject)
    }

    func exchange(_ requests: [ProbeRequest], as caller: ProbeCaller, within seconds: Double) async -> [ProbeOutcome] {
        requests.map { request in
            if mistake == .silent { return .broken(reason: "nobody there") }
            if caller == .stranger || caller == .expired { return .callerUnavailable }
            return caller == .exchange ? .answered(answer(request)) : .broken(reason: "refused")
        }
    }

    private func answer(_ request: ProbeRequest) -> ProbeAnswer {
        guard request.method == "POST", let body = request.body, let records, let expected = records.expected(body) else {
            let error = WireError.invalidCall(details: mistake == .leaks ? "Traceback (most recent call last)" : "")
            return ProbeAnswer(status: 400, fields: fields, body: error.body())
        }
        let call = calls.withLock { count -> Int in
            count += 1
            return count
        }
        let found = mistake == .findsAll ? Array(records.entries.indices) : expected.sorted()
        let shown = mistake == .fixedOrder ? Array(found.prefix(100)) : Self.shuffled(Array(found.prefix(100)), seed: UInt64(call))
        let matches = shown.map { place -> JSONValue in profile(records.entries[place].record) }
        let isReached = mistake == .flagAtHundred ? found.count >= 100 : found.count > 100
        let value: JSONValue = ["maximumAantalResultatenBereikt": .bool(isReached), "matches": .array(matches)]
        return ProbeAnswer(status: 200, fields: fields, body: value.serialized())
    }

    private func profile(_ record: JSONValue) -> JSONValue {
        let bytes = (try? WireContract.of(subject).searchProfile(of: record.serialized())) ?? []
        guard case .object(var object)? = try? JSONValue(parsing: bytes) else { return .null }
        if mistake == .contactData { object["emailadres"] = record["emailadres"] }
        return .object(object)
    }

    private var fields: [ProbeField] { [ProbeField("Content-Type", "application/json")] }

    /// Fisher-Yates over a generator with a seed, so that every run is the same.
    private static func shuffled(_ places: [Int], seed: UInt64) -> [Int] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        var result = places
        for index in result.indices.dropFirst().reversed() {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            result.swapAt(index, Int(state % UInt64(index + 1)))
        }
        return result
    }
}

extension Examination {
    static func of(_ subject: Subject, _ source: FakeSource) throws -> Examination {
        Examination(
            subject: subject, records: try Published.records(of: subject), setting: try .example,
            endpoint: source)
    }
}

extension AccreditationSetting {
    static var example: AccreditationSetting {
        get throws {
            let source = try OIN("00000004200000000001")
            return AccreditationSetting(source: source, processor: source, asker: try OIN("00000003100000000001"))
        }
    }
}
