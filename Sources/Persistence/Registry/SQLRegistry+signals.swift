import Database
import Foundation
public import Governance
public import LabourDomain

extension SQLRegistry: MisuseSignalStore {
    public func keep(_ sighting: SignalSighting) async throws -> KeptSignal? {
        try await database.write { connection in
            let rows = SignalRows(connection: connection)
            try rows.takeTurn()
            guard let latest = try rows.latest(of: sighting) else { return try rows.add(sighting) }
            switch latest.seeing(sighting) {
            case .grown(let signal):
                if signal != latest { try rows.replaceSighting(of: signal) }
                return signal
            case .new: return try rows.add(sighting)
            case .silent: return nil
            }
        }
    }

    public func signal(_ number: Int64) async throws -> KeptSignal? {
        try await database.read { try SignalRows(connection: $0).signals("number = \(number)").first }
    }

    public func signals(_ selection: SignalSelection, after number: Int64, limit: Int) async throws -> [KeptSignal] {
        try await database.read { connection in
            var condition: SQL = "number > \(number)"
            if let subject = selection.subject { condition = "\(condition) AND subject = \(subject.rawValue)" }
            for state in SignalState.allCases where !selection.states.contains(state) {
                condition = "\(condition) AND state <> \(state.rawValue)"
            }
            if let party = selection.party {
                condition = "\(condition) AND number IN (SELECT signal FROM misuse_signal_party WHERE oin = \(party.text))"
            }
            return try SignalRows(connection: connection).signals("\(condition) ORDER BY number LIMIT \(max(0, limit))")
        }
    }

    public func take(_ step: SignalStep, signal number: Int64, by authorship: Authorship) async throws -> KeptSignal? {
        try await database.write { connection in
            let rows = SignalRows(connection: connection)
            try rows.takeTurn()
            guard let known = try rows.signals("number = \(number)").first else { return nil }
            return try rows.take(step, of: known, by: authorship)
        }
    }

    public func impose(
        _ kind: MeasureKind, on oin: OIN, for period: Period, becauseOf number: Int64, by authorship: Authorship
    ) async throws -> KeptSignal? {
        guard try await signal(number) != nil else { return nil }
        return try await change(.measure, "imposed \(kind.word)", by: authorship) { transaction in
            let rows = SignalRows(connection: transaction.connection)
            guard let known = try rows.signals("number = \(number)").first else { return nil }
            guard known.sighting.parties.contains(oin) else {
                throw GovernanceError.invalidValue(name: "oin", expected: "an organisation that the signal names", got: "another one")
            }
            let measure = try transaction.impose(kind, on: oin, for: period, by: authorship)
            return try rows.take(.measure(measure.number), of: known, by: authorship)
        }
    }
}
