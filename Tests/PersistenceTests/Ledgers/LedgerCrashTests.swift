import Database
import Exchange
import Foundation
import Persistence
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What was acknowledged is there, however the process ends.
struct LedgerCrashTests {
    private static let callers = 32

    @Test(arguments: SQLEngine.available)
    func keepsEverythingThatWasAcknowledgedWhenItsProcessIsKilled(_ engine: SQLEngine) async throws {
        let (folder, place) = (try TemporaryFolder(), try engine.place())
        let (name, notes) = (place.name, folder.file("acknowledged"))
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [engine = engine as SQLEngine, name = name as String, notes = notes as String] in
            try await Self.recordUntilKilled(SQLExchangeLedger(engine.database(named: name), log: LedgerSamples.log), notes: notes)
        }
        let acknowledged = try String(contentsOfFile: notes, encoding: .utf8).split(separator: "\n").map { $0.split(separator: " ") }
        #expect(acknowledged.count >= 500)
        let ledger = try await SQLExchangeLedger(place.database(), log: LedgerSamples.log)
        for note in acknowledged where note.count == 2 {
            let history = try await ledger.history(of: String(note[1]))
            #expect(history != nil, "question \(note[1])")
            if note[0] == "outcome" { #expect(history?.outcome != nil, "outcome of \(note[1])") }
        }
        // Nothing is there by halves, and the ledger takes up its work.
        if engine == .sqlite {
            let check = try await place.database().read { try $0.row("PRAGMA integrity_check")?.value("integrity_check", as: String.self) }
            #expect(check == "ok")
        }
        try await ledger.record(LedgerSamples().question("afterwards"))
    }

    /// Notes everything that was acknowledged, and kills its own process in the middle of the stream.
    private static func recordUntilKilled(_ ledger: SQLExchangeLedger, notes: String) async throws {
        let samples = try LedgerSamples()
        let file = open(notes, O_CREAT | O_WRONLY | O_APPEND, 0o600)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    for number in 0..<1_000 {
                        let id = "q\(caller)-\(number)"
                        try await ledger.record(samples.question(id))
                        note("question \(id)\n", in: file)
                        try await ledger.record(samples.outcome(id), of: samples.question(id))
                        note("outcome \(id)\n", in: file)
                        if caller == 0, number == 50 { kill(getpid(), SIGKILL) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// In one call, so that a note is there whole or not at all; the kernel keeps it when the process ends.
    private static func note(_ text: String, in file: Int32) {
        let bytes = Array(text.utf8)
        _ = write(file, bytes, bytes.count)
    }
}
