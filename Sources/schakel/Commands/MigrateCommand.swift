import ArgumentParser
import Database
import Foundation
import StrictJSON

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring the databases that a configuration names up to date.",
        discussion: """
            A node does this by itself when it starts; this is for who wants to see it first, or has another user do it. Each database is done in \
            one transaction that keeps others out: several at once wait for each other, and a step that fails leaves the schema as it was. Steps \
            are never taken back; make a copy first.

            Exit codes: 0 done, or with --dry-run: told what would be done; 1 a database cannot be opened or has steps that this program does \
            not know.

            Examples:
              schakel migrate --config schakel.json --dry-run
              schakel migrate --config schakel.json
            """)

    @Option(name: .customLong("config"), help: ArgumentHelp("The configuration file.", valueName: "file"))
    var file: String

    @Flag(help: "Tell what would be done, and do nothing.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    func run() async throws {
        var done: [MigratedDatabase] = []
        var places: Set<String> = []
        // Roles can share one; each is done once.
        for database in try NodeConfiguration.load(file).databases where places.insert(database.location.place).inserted {
            let progress = Progress("\(database.path)")
            do {
                let migrated = try await migrate(database)
                progress.finish(migrated.words)
                done.append(migrated)
            } catch {
                progress.finish("stopped")
                throw CommandFailure("\(database.path) (\(database.location)): \(error).")
            }
        }
        try output.format.show(MigrationView(databases: done, isDryRun: dryRun))
    }

    private func migrate(_ configured: ConfiguredDatabase) async throws -> MigratedDatabase {
        let migrations = configured.contents.migrations
        if dryRun, let path = configured.location.path, access(path, F_OK) != 0 {
            return MigratedDatabase(database: configured, steps: migrations.map(\.name), isNew: true)
        }
        let database = try await configured.location.open()
        do {
            let steps = try await database.pendingMigrations(of: migrations)
            if !dryRun { try await database.migrate(migrations) }
            try await database.close()
            return MigratedDatabase(database: configured, steps: steps.map(\.name), isNew: steps.count == migrations.count)
        } catch {
            try? await database.close()
            throw error
        }
    }
}

/// One database, and the steps that it did not have.
struct MigratedDatabase {
    var database: ConfiguredDatabase
    var steps: [String]
    /// Whether it had none at all.
    var isNew: Bool

    var words: String {
        switch steps.count {
        case 0: "is up to date"
        case 1: "1 step"
        default: "\(steps.count) steps"
        }
    }
}

/// What was done, or would be.
struct MigrationView: Renderable {
    var databases: [MigratedDatabase]
    var isDryRun: Bool

    func text(on terminal: Terminal) -> String {
        var lines: [String] = []
        for migrated in databases {
            lines.append("\(migrated.database.path): \(migrated.database.location)")
            lines += migrated.steps.map { "  \(isDryRun ? "to do" : "done")  \($0)" }
            if migrated.steps.isEmpty { lines.append("  up to date") }
        }
        let open = databases.count { !$0.steps.isEmpty }
        if isDryRun, open > 0 {
            lines.append(terminal.styled("Nothing was changed; without --dry-run the steps are done.", .unsure))
        } else {
            lines.append(terminal.styled("All databases are up to date.", .good))
        }
        return lines.joined(separator: "\n")
    }

    var json: JSONValue {
        .object(
            JSONObject([
                ("dryRun", .bool(isDryRun)),
                (
                    "databases",
                    .array(
                        databases.map { migrated in
                            .object(
                                JSONObject([
                                    ("path", .string(migrated.database.path)),
                                    ("location", .string(migrated.database.location.description)),
                                    ("contents", .string(migrated.database.contents.rawValue)), ("new", .bool(migrated.isNew)),
                                    ("steps", .array(migrated.steps.map { .string($0) })),
                                ]))
                        })
                ),
            ]))
    }
}
