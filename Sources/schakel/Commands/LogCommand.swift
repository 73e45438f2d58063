import ArgumentParser

struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Verify, export and search the logs of processing and audit.",
        discussion: """
            Both logs of an exchange are Merkle trees (RFC 9162) whose heads are signed. Who has the public key and an export can tell by himself \
            whether an entry was changed, taken out, put in, moved or cut off.
            """,
        subcommands: [
            LogVerifyCommand.self, LogExportCommand.self, LogProofCommand.self, LogShowCommand.self, LogSeenCommand.self,
            LogReceivedCommand.self, LogRetainCommand.self,
        ])
}
