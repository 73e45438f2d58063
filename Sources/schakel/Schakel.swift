import ArgumentParser

/// The program: one command for every task.
@main
struct Schakel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schakel",
        abstract: "Links supply and demand on the labour market (VUM interface 3.0 and 3.1).",
        discussion: """
            Start with "schakel pilot": it runs a whole chain on this machine, with invented people and vacancies.

            Exit codes: 0 done; 1 failed or refused; 3 done, but some records were refused; 64 wrong use.
            """,
        version: Version.text,
        subcommands: [VersionCommand.self, DevelopCommand.self],
        groupedSubcommands: [
            CommandGroup(name: "Pilot", subcommands: [PilotCommand.self, AskCommand.self]),
            CommandGroup(
                name: "Server", subcommands: [ServeCommand.self, CheckConfigurationCommand.self, MigrateCommand.self, LoadCommand.self]),
            CommandGroup(name: "Governance", subcommands: [AdminCommand.self, AccreditCommand.self, LogCommand.self]),
            CommandGroup(name: "Profile", subcommands: [ImportCommand.self, ValidateCommand.self, GenerateCommand.self]),
            CommandGroup(name: "Certificate", subcommands: [PKICommand.self]),
        ]
    )

    static func main() async {
        StandardOutput.ignoreBrokenPipes()
        await main(nil)
    }
}
