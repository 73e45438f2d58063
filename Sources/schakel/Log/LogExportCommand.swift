import ArgumentParser
import Foundation
import Governance
import Persistence

struct LogExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a log to a file that can be verified without its database.",
        discussion: """
            The file holds every entry with its hash, and every signed head. Entries hold pseudonyms and organisations: keep it as you keep the log.

            Example:
              schakel log export --store ledger.sqlite --exchange 00000003100000000001 --key exchange.pub --output processing.log
            """)

    @OptionGroup var options: LogStoreOptions

    @Option(help: ArgumentHelp("The public keys of the exchange, named in the file.", valueName: "file"))
    var key: String

    @Option(help: ArgumentHelp("Leave out the first entries, up to a signed head over so many.", valueName: "size"))
    var fromHead: UInt64 = 0

    @Option(help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
    var output: String

    func run() async throws {
        let keys = try LogKeyFiles.loadPublic(key)
        let log = try await options.open()
        let progress = Progress("Exporting")
        let show: (UInt64, UInt64) -> Void = { done, total in progress.update("\(done) of \(total) entries") }
        do {
            if output == "-" {
                try await log.export(keys: keys, from: fromHead, progress: show) { try StandardOutput.write($0) }
            } else {
                let file = try PieceWriter(output)
                try await log.export(keys: keys, from: fromHead, progress: show) { try file.write($0) }
                try file.finish()
            }
        } catch {
            progress.finish("stopped")
            throw error
        }
        progress.finish("done")
    }
}

/// A new file for its owner only, written beside its name and moved there when it is whole and on the disk.
final class PieceWriter {
    private let path: String
    private let temporary: String
    private let descriptor: Int32
    private var isFinished = false

    init(_ path: String) throws {
        self.path = path
        temporary = "\(path).\(getpid()).new"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CommandFailure("\(path): cannot be written (\(String(cString: strerror(errno)))).") }
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(temporary) }
    }

    func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest)
                let written = Foundation.write(descriptor, piece.baseAddress, piece.count)
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { throw failure }
                rest = rest.dropFirst(written)
            }
        }
    }

    func finish() throws {
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw failure }
        isFinished = true
    }

    private var failure: CommandFailure { CommandFailure("\(path): cannot be written (\(String(cString: strerror(errno)))).") }
}
