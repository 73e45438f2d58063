import ArgumentParser
import Database
import Foundation
import Governance
import LabourDomain
import Persistence

struct LogVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify an exported log, a proof, or a log in its database, and name the first thing that is wrong.",
        discussion: """
            Recomputes every hash and holds it against the signed heads. Trust the public key only if you have it by another way than the file; its \
            fingerprint is shown. With --head, a head that you kept yourself shows whether the log was cut off before it.

            Exit codes: 0 the log is what was signed; 1 it is not, or it cannot be read.

            Examples:
              schakel log verify processing.log --key exchange.pub
              schakel log verify proof.json --key exchange.pub
              schakel log verify --store ledger.sqlite --exchange 00000003100000000001 --key exchange.pub
            """)

    @Argument(help: "The exported log or the proof; - is standard input.")
    var file: String?

    @Option(help: ArgumentHelp("The public keys of the exchange that keeps the log.", valueName: "file"))
    var key: String

    @Option(name: .customLong("head"), help: ArgumentHelp("A signed head that you kept; may be given more than once.", valueName: "file"))
    var heads: [String] = []

    @Option(help: ArgumentHelp("Instead of a file: the database of the exchange, a file or postgresql://….", valueName: "database"))
    var store: String?

    @Option(help: ArgumentHelp("With --store: the OIN of the exchange.", valueName: "OIN"))
    var exchange: String?

    @Option(help: "With --store: which log, processing or audit.")
    var log: LogName = .processing

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if (file == nil) == (store == nil) { throw ValidationError("Give either a file or --store.") }
        if (store == nil) != (exchange == nil) { throw ValidationError("--store and --exchange go together.") }
        if let exchange, (try? OIN(exchange)) == nil { throw ValidationError("--exchange: \"\(exchange)\" is no OIN of 20 positions.") }
    }

    func run() async throws {
        let keys = try LogKeyFiles.loadPublic(key)
        for key in keys.keys { StandardOutput.note("Trusted key of \(key.name), fingerprint \(key.fingerprint)") }
        let known = try heads.map { try Self.head($0, keys) }
        let view =
            if let store, let exchange {
                try await inDatabase(store, try OIN(exchange), keys, known)
            } else {
                try inFile(file ?? "-", keys, known)
            }
        try output.format.show(view)
        if view.verdict.finding != nil { throw ExitCodes.failed }
    }

    private func inDatabase(_ store: String, _ exchange: OIN, _ keys: LogPublicKeys, _ known: [TreeHead]) async throws -> LogVerdictView {
        let database = try await LogStore.open(store)
        let origin = LogOrigin(exchange, log)
        let progress = Progress("Verifying")
        let verdict = try await SQLLog(database, origin: origin).verify(
            with: keys, known: known, progress: { done, total in progress.update("\(done) of \(total) entries") })
        progress.finish("done")
        try await database.close()
        return LogVerdictView(origin: origin, verdict: verdict)
    }

    private func inFile(_ path: String, _ keys: LogPublicKeys, _ known: [TreeHead]) throws -> LogVerdictView {
        let input = try PieceReader(path == "-" ? "/dev/stdin" : path)
        guard let first = try input.next() else { throw CommandFailure("\(path): is empty.") }
        // A proof is one JSON object, which no export begins with.
        if first.first == UInt8(ascii: "{") { return try proof(first, rest: input, path, keys, known) }
        let progress = Progress("Verifying")
        var reader = LogExportReader(keys: keys, known: known)
        reader.take(first)
        while !reader.isOver, let piece = try input.next() {
            reader.take(piece)
            progress.update("\(reader.expected) entries")
        }
        progress.finish("done")
        return LogVerdictView(origin: reader.declaredOrigin, verdict: reader.finish())
    }

    private func proof(
        _ first: [UInt8], rest: PieceReader, _ path: String, _ keys: LogPublicKeys, _ known: [TreeHead]
    ) throws -> LogVerdictView {
        var bytes = first
        while let piece = try rest.next() {
            bytes += piece
            guard bytes.count <= 1 << 20 else { throw CommandFailure("\(path): is too long for a proof.") }
        }
        guard let proof = InclusionProof(json: bytes) else { throw CommandFailure("\(path): is neither an exported log nor a proof.") }
        return LogVerdictView(origin: proof.head.head.origin, verdict: proof.verdict(with: keys, known: known))
    }

    /// A head that somebody kept counts only where it is signed too.
    private static func head(_ path: String, _ keys: LogPublicKeys) throws -> TreeHead {
        guard let signed = SignedTreeHead(note: try ReadableFile.bytes(of: path, atMost: SignedTreeHead.maximumLength)) else {
            throw CommandFailure("\(path): is no signed head.")
        }
        if let fault = signed.fault(with: keys) { throw CommandFailure("\(path): the head does not count (\(fault.rawValue)).") }
        return signed.head
    }
}
