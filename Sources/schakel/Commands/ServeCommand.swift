import ArgumentParser
import Database
import Foundation
import HTTPServer
import Logging
import ServiceLifecycle
import WebPages

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the roles of a configuration file: exchange, sources, portal, management.",
        discussion: """
            Logs go to standard error, one JSON object a line. SIGTERM and Ctrl-C stop it gracefully: requests under way are finished.
            docs/configuration.md describes every key.

            Example:
              schakel serve --config /etc/schakel/schakel.json
            """
    )

    @Option(name: .customLong("config"), help: ArgumentHelp("The configuration file.", valueName: "file"))
    var file: String

    func run() async throws {
        let configuration = try NodeConfiguration.load(file)
        LoggingSystem.bootstrap { JSONLogHandler(label: $0) }
        var logger = Logger(label: "schakel")
        logger.logLevel = Logger.Level(rawValue: configuration.logLevel.rawValue) ?? .info
        FileDescriptors.takeAll(logger: logger)
        if let remark = FileDescriptors.current()?.remark(on: configuration) { logger.warning("\(remark)") }
        let context = try NodeContext(logger: logger)
        let node = try await Node(configuration, in: context) { StandardOutput.note($0) }
        try await runServices(node.services, logger: logger)
        for database in node.databases { try? await database.close() }
    }
}
