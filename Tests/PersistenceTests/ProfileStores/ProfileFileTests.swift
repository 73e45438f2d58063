import Foundation
import Persistence
import ProfileSource
import Testing

struct ProfileFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(_ text: String) throws -> String {
        let path = folder.file("profiles.json")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func readsTheWholeFileInPieces() async throws {
        let text = String(repeating: "0123456789", count: 100)
        let file = try ProfileFile(path: file(text), pieceBytes: 64)
        var pieces: [[UInt8]] = []
        for try await piece in file { pieces.append(piece) }
        #expect(pieces.allSatisfy { (1...64).contains($0.count) })
        #expect(pieces.flatMap(\.self) == Array(text.utf8))
        #expect(file.byteCount == 1_000)
    }

    @Test func canBeReadTwice() async throws {
        let file = try ProfileFile(path: file("[]"))
        for _ in 0..<2 {
            var bytes: [UInt8] = []
            for try await piece in file { bytes += piece }
            #expect(bytes == Array("[]".utf8))
        }
    }

    @Test func saysWhatIsWrongWithThePath() {
        let missing = folder.file("nothing.json")
        #expect(throws: ProfileSourceError.fileNotFound(path: missing)) { try ProfileFile(path: missing) }
        #expect(throws: ProfileSourceError.isDirectory(path: folder.path)) { try ProfileFile(path: folder.path) }
    }

    @Test func givesNothingForAnEmptyFile() async throws {
        for try await _ in try ProfileFile(path: file("")) { Issue.record("a piece of nothing") }
    }

    @Test func saysThatTheFileWentAwayBeforeItWasRead() async throws {
        let path = try file("[]")
        let file = try ProfileFile(path: path)
        try FileManager.default.removeItem(atPath: path)
        await #expect(throws: ProfileSourceError.fileNotFound(path: path)) { for try await _ in file {} }
    }

    /// Writes beside the test: a pipe can be opened only when somebody opens its other end.
    private func write(_ text: String, intoPipe path: String) {
        Thread.detachNewThread {
            guard let pipe = FileHandle(forWritingAtPath: path) else { return }
            try? pipe.write(contentsOf: Data(text.utf8))
            try? pipe.close()
        }
    }

    @Test func readsAPipeFromItsStartToItsEnd() async throws {
        let path = folder.file("pipe")
        try #require(mkfifo(path, 0o600) == 0)
        // More than a pipe holds, so that who writes would notice a reader that goes away.
        let text = String(repeating: "0123456789", count: 30_000)
        write(text, intoPipe: path)
        let file = try ProfileFile(path: path)
        #expect(file.byteCount == nil)
        var bytes: [UInt8] = []
        for try await piece in file { bytes += piece }
        #expect(bytes == Array(text.utf8))
    }

    // Even the super-user cannot read this one from its start.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem"), "needs /proc"))
    func saysThatReadingFails() async throws {
        let file = try ProfileFile(path: "/proc/self/mem")
        await #expect(throws: ProfileSourceError.unreadable(path: "/proc/self/mem")) { for try await _ in file {} }
    }

    @Test(.enabled(if: getuid() != 0, "the super-user may read everything"))
    func saysThatPermissionIsLacking() throws {
        let path = try file("[]")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        #expect(throws: ProfileSourceError.notPermitted(path: path)) { try ProfileFile(path: path) }
    }
}
