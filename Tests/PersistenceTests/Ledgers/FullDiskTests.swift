import Database
import Exchange
import Foundation
import Persistence
import Testing

/// What cannot be recorded is not served, and what can be again is.
struct FullDiskTests {
    let rig: LedgerRig
    var database: any Database { rig.database }
    var ledger: SQLExchangeLedger { rig.ledger }
    var samples: LedgerSamples { rig.samples }

    init() async throws { rig = try await LedgerRig(.sqlite) }

    @Test func refusesEveryQuestionWhileTheDiskIsFullAndTakesThemAgainWhenThereIsSpace() async throws {
        try await limit("PRAGMA max_page_count = 30")
        let (taken, refused) = await ask(400, name: "before")
        #expect(!taken.isEmpty && !refused.isEmpty)
        for error in refused.values { #expect(error == .full) }
        for id in taken { #expect(try await ledger.history(of: id) != nil) }
        for id in refused.keys { #expect(try await ledger.history(of: id) == nil) }

        try await limit("PRAGMA max_page_count = 100000")
        let (later, stillRefused) = await ask(100, name: "after")
        #expect(later.count == 100 && stillRefused.isEmpty)
    }

    /// The room that the file has, in pages.
    private func limit(_ statement: SQL) async throws { _ = try await database.write { try $0.rows(statement).count } }

    /// Asks many at once, so that they go in batches.
    private func ask(_ number: Int, name: String) async -> (taken: Set<String>, refused: [String: DatabaseError]) {
        await withTaskGroup(of: (String, DatabaseError?).self) { [ledger, samples] group in
            for index in 0..<number {
                let question = samples.question("\(name)-\(index)")
                group.addTask {
                    do {
                        try await ledger.record(question)
                        return (question.questionID, nil)
                    } catch {
                        return (question.questionID, error as? DatabaseError ?? .failed(code: 0, internal: "\(error)"))
                    }
                }
            }
            var (taken, refused) = (Set<String>(), [String: DatabaseError]())
            for await (id, error) in group {
                if let error { refused[id] = error } else { taken.insert(id) }
            }
            return (taken, refused)
        }
    }
}
