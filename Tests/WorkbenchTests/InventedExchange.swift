import Foundation
import LabourDomain
import StrictJSON
import Synchronization
import VUMWire

@testable import Workbench

/// An exchange that answers with people of a test.
final class InventedExchange: ExchangePort {
    let people: [JobSeeker]
    let asked = Mutex<[[UInt8]]>([])
    let details = Mutex<[String]>([])
    let outcomes = Mutex<[JSONValue]>([])

    init(_ people: [JobSeeker]) { self.people = people }

    func search(_ subject: Subject, body: [UInt8], askingForReport: Bool) async throws -> ExchangeReply {
        asked.withLock { $0.append(body) }
        let matches = try people.enumerated().map { index, person -> JSONValue in
            var match = try JSONValue(parsing: WireContract.wireRecord(person)).objectValue ?? JSONObject()
            match["vumID"] = .string("ref-\(index)")
            return .object(match)
        }
        let answer = JSONObject([("vraagID", "v-1"), ("maximumAantalResultatenBereikt", false), ("matches", .array(matches))])
        return ExchangeReply(status: 200, headers: [], body: JSONValue.object(answer).serialized())
    }

    func detail(_ subject: Subject, reference: String) async throws -> ExchangeReply {
        details.withLock { $0.append(reference) }
        guard let number = Int(reference.dropFirst(4)), people.indices.contains(number) else {
            return ExchangeReply(status: 400, headers: [], body: [])
        }
        var person = people[number]
        person.id = try ProfileID("wz-\(number)")
        person.emailAddresses = ["niemand@voorbeeld.example"]
        let record = try JSONValue(parsing: WireContract.wireRecord(person))
        let answer = JSONObject([("bronID", "bron"), ("werkzoekende", record)])
        return ExchangeReply(status: 200, headers: [], body: JSONValue.object(answer).serialized())
    }

    func report(questionID: String) async throws -> ExchangeReply { ExchangeReply(status: 404, headers: [], body: []) }

    func report(outcome body: [UInt8]) async throws -> ExchangeReply {
        let told = try JSONValue(parsing: body)
        outcomes.withLock { $0.append(told) }
        return ExchangeReply(status: 200, headers: [], body: [])
    }
}

/// A clock that a test moves.
final class ClockBox: Sendable {
    private let clock = Mutex(Date(timeIntervalSince1970: 1_790_000_000))

    var now: Date { clock.withLock { $0 } }

    func move(_ seconds: TimeInterval) { clock.withLock { $0 += seconds } }
}
