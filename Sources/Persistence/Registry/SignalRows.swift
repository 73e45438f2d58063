import Database
import Foundation
import Governance
import LabourDomain

/// Reads and writes signals of misuse, inside a transaction.
struct SignalRows {
    let connection: any SQLConnection

    /// Signals are numbered and joined one after another, on all nodes together: who comes second finds what the first has kept.
    func takeTurn() throws { try connection.execute("UPDATE registry_clock SET number = number WHERE id = 1") }

    /// What follows on `WHERE`. Each comes with its history, so that pages are to be short.
    func signals(_ condition: SQL) throws -> [KeptSignal] {
        try connection.rows("SELECT * FROM misuse_signal WHERE \(condition)").map { row in
            let number: Int64 = try row.value("number")
            return KeptSignal(number: number, sighting: try SignalSighting(row), history: try steps(of: number))
        }
    }

    /// What was kept last of the same thing.
    func latest(of sighting: SignalSighting) throws -> KeptSignal? {
        try signals(
            """
            subject = \(sighting.subject.rawValue) AND kind = \(sighting.kind.rawValue) AND identity = \(sighting.identity)
            ORDER BY number DESC LIMIT 1
            """
        ).first
    }

    func add(_ sighting: SignalSighting) throws -> KeptSignal {
        let last: Int64 = try connection.row("SELECT coalesce(max(number), 0) AS number FROM misuse_signal")?.value("number") ?? 0
        let signal = KeptSignal(number: last + 1, sighting: sighting)
        try connection.execute(
            """
            INSERT INTO misuse_signal (number, subject, kind, identity, severity, parties, measured, threshold, hours, explanation,
                questions, raised_at, worsened_at, seen_at, state)
            VALUES (\(signal.number), \(sighting.subject.rawValue), \(sighting.kind.rawValue), \(sighting.identity),
                \(sighting.severity.rawValue), \(JSONText.of(sighting.parties.map(\.text))), \(sighting.measured), \(sighting.threshold),
                \(orNull: sighting.window), \(sighting.explanation), \(JSONText.of(sighting.questions)),
                \(sighting.raisedAt.millisecondsSince1970), \(sighting.worsenedAt.millisecondsSince1970),
                \(sighting.seenAt.millisecondsSince1970), \(signal.state.rawValue))
            """)
        try addParties(of: signal)
        return signal
    }

    /// Writes what has become of an open signal.
    func replaceSighting(of signal: KeptSignal) throws {
        let sighting = signal.sighting
        try connection.execute(
            """
            UPDATE misuse_signal
            SET severity = \(sighting.severity.rawValue), parties = \(JSONText.of(sighting.parties.map(\.text))),
                measured = \(sighting.measured), threshold = \(sighting.threshold), hours = \(orNull: sighting.window),
                explanation = \(sighting.explanation), questions = \(JSONText.of(sighting.questions)),
                raised_at = \(sighting.raisedAt.millisecondsSince1970), worsened_at = \(sighting.worsenedAt.millisecondsSince1970),
                seen_at = \(sighting.seenAt.millisecondsSince1970)
            WHERE number = \(signal.number)
            """)
        try connection.execute("DELETE FROM misuse_signal_party WHERE signal = \(signal.number)")
        try addParties(of: signal)
    }

    func take(_ step: SignalStep, of signal: KeptSignal, by authorship: Authorship) throws -> KeptSignal {
        let changed = try signal.taking(step, by: authorship)
        var measure: Int64?
        var conclusion: String?
        switch step {
        case .answer: break
        case .measure(let number): measure = number
        case .close(let found): conclusion = found.rawValue
        }
        try connection.execute(
            """
            INSERT INTO misuse_signal_step (signal, number, step, measure, conclusion, author, reason, made_at)
            VALUES (\(signal.number), \(changed.history.count), \(step.word), \(orNull: measure), \(orNull: conclusion), \(authorship.by),
                \(authorship.why), \(authorship.at.millisecondsSince1970))
            """)
        try connection.execute("UPDATE misuse_signal SET state = \(changed.state.rawValue) WHERE number = \(signal.number)")
        return changed
    }

    private func addParties(of signal: KeptSignal) throws {
        for party in Set(signal.sighting.parties) {
            try connection.execute("INSERT INTO misuse_signal_party (signal, oin) VALUES (\(signal.number), \(party.text))")
        }
    }

    private func steps(of number: Int64) throws -> [SignalStepTaken] {
        try connection.rows("SELECT * FROM misuse_signal_step WHERE signal = \(number) ORDER BY number").map { row in
            SignalStepTaken(step: try row.signalStep(), authorship: try row.authorship())
        }
    }
}

extension SQLRow {
    fileprivate func signalStep() throws -> SignalStep {
        switch try value("step", as: String.self) {
        case "answer": return .answer
        case "measure": return .measure(try value("measure"))
        case "close": return .close(try word("conclusion"))
        default: throw PersistenceError.unreadable(column: "step")
        }
    }
}

extension SignalSighting {
    fileprivate init(_ row: SQLRow) throws {
        let parties: [String] = try JSONColumn.value(of: "parties", in: row)
        guard let severity = MisuseSeverity(rawValue: try row.value("severity")) else {
            throw PersistenceError.unreadable(column: "severity")
        }
        self.init(
            subject: try row.word("subject"), kind: try row.word("kind"), identity: try row.value("identity"), severity: severity,
            parties: try parties.map { try OIN($0) }, measured: try row.value("measured"), threshold: try row.value("threshold"),
            window: try row.optional("hours"), explanation: try row.value("explanation"),
            questions: try JSONColumn.value(of: "questions", in: row), raisedAt: try row.date("raised_at"),
            worsenedAt: try row.date("worsened_at"), seenAt: try row.date("seen_at"))
    }
}
