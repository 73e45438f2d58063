import ArgumentParser

/// Commands for tests of this program itself; not shown in the help.
struct DevelopCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "develop",
        abstract: "Compare parts of the program with other implementations.",
        shouldDisplay: false,
        subcommands: [AcceptJSONCommand.self, EvaluateSelectionCommand.self, ExportSchemasCommand.self])
}
