import Database
import Foundation
public import Governance
public import LabourDomain

extension SQLRegistry: MeasureStore {
    public func impose(_ kind: MeasureKind, on oin: OIN, for period: Period, by authorship: Authorship) async throws -> Measure {
        try await change(.measure, "imposed \(kind.word)", by: authorship) { transaction in
            try transaction.impose(kind, on: oin, for: period, by: authorship)
        }
    }

    public func lift(measure number: Int64, by authorship: Authorship) async throws {
        try await change(.measure, of: String(number), "lifted", by: authorship) { transaction in
            let connection = transaction.connection
            guard let known = try RuleRows(connection: connection).measures("m.number = \(number)").values.first?.first else {
                throw RegistryFault.unknownEntry(kind: .measure, number: number)
            }
            guard known.lifted == nil else { throw RegistryFault.notInForce(kind: .measure, number: number) }
            _ = try known.lifting(authorship)
            try connection.execute("UPDATE measure SET lifted = \(transaction.number) WHERE number = \(number)")
        }
    }

    public func measures(against oin: OIN) async throws -> [Measure] {
        try await database.read { try RuleRows(connection: $0).measures("m.oin = \(oin.text)")[oin] ?? [] }
    }
}

extension RegistryTransaction {
    /// Takes a measure, as this change.
    func impose(_ kind: MeasureKind, on oin: OIN, for period: Period, by authorship: Authorship) throws -> Measure {
        try requireParticipant(oin)
        let measure = try Measure(number: number, kind: kind, period: period, authorship: authorship)
        try connection.execute(
            """
            INSERT INTO measure (number, oin, kind, percent, starts_at, ends_at)
            VALUES (\(measure.number), \(oin.text), \(kind.word), \(orNull: kind.percent), \(period.from.millisecondsSince1970),
                \(orNull: period.until?.millisecondsSince1970))
            """)
        return measure
    }
}
