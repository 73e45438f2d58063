import Database
import Foundation
import Governance
import LabourDomain
import Persistence

/// Both logs in a database of their own.
struct LogRig: Sendable {
    let place: SQLPlace
    let database: any Database
    let log: SQLLog
    let audit: SQLLog
    let keys: LogSigningKeys
    let pseudonyms: SubjectPseudonymiser
    let asker: OIN
    let other: OIN
    let source: OIN

    private struct NoKey: Error {}

    init() async throws {
        place = try SQLEngine.current.place()
        database = try await place.database()
        try await database.migrate(LogSchema.migrations)
        let exchange = try OIN("00000009000000000009")
        log = SQLLog(database, origin: LogOrigin(exchange, .processing))
        audit = SQLLog(database, origin: LogOrigin(exchange, .audit))
        guard let key = LogSigningKey(name: LogOrigin.keeper(exchange), using: .seeded(1)) else { throw NoKey() }
        keys = try LogSigningKeys(current: key)
        pseudonyms = SubjectPseudonymiser(keys: .random(using: .seeded(7)))
        asker = try OIN("00000009000000000001")
        other = try OIN("00000009000000000002")
        source = try OIN("00000009000000000004")
    }

    static func time(_ number: Int) -> LogTime { LogTime(milliseconds: 1_800_000_000_000 + Int64(number) * 1000) }

    /// Entry `number` is about its own record and one of ten that many entries are about; every seventh went to another party.
    func entry(_ number: Int) throws -> ProcessingEntry {
        try ProcessingEntry(
            span: .start(using: .seeded(UInt64(number))), started: Self.time(number), ended: Self.time(number),
            activity: ActivityReference("urn:activity:\(number % 2)"), purpose: CodeWord("public-mediation"),
            parties: LogParties(from: number % 7 == 0 ? other : asker, via: asker, source: source), questionID: "question-\(number)",
            event: .matchesDelivered(
                pseudonyms.subjects(.jobSeekers, of: source, records: ["own-\(number)", "shared-\(number % 10)"]), portion: 0))
    }

    /// Appends entries of these numbers, some in one transaction, each recorded at its own moment.
    func append(_ numbers: Range<Int>, together: Int = 100) async throws {
        for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: together) {
            let bodies = try (start..<min(start + together, numbers.upperBound)).map { try ($0, entry($0).body) }
            try await database.write { connection in
                for (number, body) in bodies {
                    try LogWriter(.processing).append([body], recorded: Self.time(number), on: connection)
                }
            }
        }
    }

    func sign(_ number: Int) async throws { try await log.signHead(at: Self.time(number), with: keys) }

    func verdict(known: [TreeHead] = []) async throws -> LogVerdict { try await log.verify(with: keys.publicKeys, known: known) }

    func run(_ statement: SQL) async throws { try await database.write { try $0.execute(statement) } }
}
