import ArgumentParser
import Governance
import Persistence

struct LogProofCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof",
        abstract: "Prove that an entry is in the log, for somebody who does not have the log.",
        discussion: """
            The proof is one JSON object with the entry, its neighbours on the way up the tree and a signed head; "schakel log verify" checks it.

            Exit codes: 0 done; 1 there is no such entry, or no head has been signed over it yet.

            Example:
              schakel log proof 4711 --store ledger.sqlite --exchange 00000003100000000001 > proof.json
            """)

    @Argument(help: "The position of the entry, from 0.")
    var position: UInt64

    @OptionGroup var options: LogStoreOptions

    @Option(help: ArgumentHelp("Under the signed head over so many entries; without it, the newest.", valueName: "size"))
    var head: UInt64?

    func run() async throws {
        let log = try await options.open()
        guard let proof = try await log.inclusionProof(of: position, under: head) else {
            throw CommandFailure(
                "There is no entry \(position) under \(head.map { "a head over \($0) entries" } ?? "the newest signed head").")
        }
        try StandardOutput.write(proof.json + [0x0A])
    }
}
