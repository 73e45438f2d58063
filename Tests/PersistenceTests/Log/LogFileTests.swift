import Database
import Governance
import Persistence
import Testing

struct LogFileTests {
    let rig: LogRig

    init() async throws { rig = try await LogRig() }

    private func export(from size: UInt64 = 0) async throws -> [UInt8] {
        var file: [UInt8] = []
        try await rig.log.export(keys: rig.keys.publicKeys, from: size) { file += $0 }
        return file
    }

    private func verdict(on file: [UInt8]) -> LogVerdict {
        var reader = LogExportReader(keys: rig.keys.publicKeys)
        reader.take(file)
        return reader.finish()
    }

    @Test func anExportedLogIsVerifiedWithoutItsDatabase() async throws {
        #expect(verdict(on: try await export()).finding?.fault == nil)
        for start in stride(from: 0, to: 5000, by: 1000) {
            try await rig.append(start..<start + 1000)
            try await rig.sign(start + 1000)
        }
        try await rig.append(5000..<5010)
        let verdict = verdict(on: try await export())
        #expect(verdict.finding == nil && verdict.records == 5010 && verdict.heads == 5 && verdict.unsigned == 10)
        let rest = self.verdict(on: try await export(from: 3000))
        #expect(rest.finding == nil && rest.records == 2010 && rest.heads == 3)
        await #expect(throws: LogStoreFault.unreadableHead(size: 2500)) { try await export(from: 2500) }
    }

    @Test func whatIsWrongInTheDatabaseIsWrongInTheFile() async throws {
        try await rig.append(0..<50)
        try await rig.sign(50)
        try await rig.run("DELETE FROM processing_log WHERE number = 20")
        #expect(verdict(on: try await export()).finding == LogFinding(.missing, at: 20..<21))
        try await rig.run("DELETE FROM processing_log WHERE number > 20")
        #expect(verdict(on: try await export()).finding == LogFinding(.truncated(size: 50), at: 20..<50))
    }
}
