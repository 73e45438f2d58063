import ArgumentParser
import Foundation
import StrictJSON

struct CheckConfigurationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-config",
        abstract: "Check a configuration file, and the files it names, without starting anything.",
        discussion:
            "Names every fault with its key path, what is expected and what is there. Exit code 0 when it is fit for use, 1 when not."
    )

    @Argument(help: "The configuration file.")
    var file: String

    @OptionGroup var output: OutputOptions

    func run() async throws {
        var faults: [ConfigurationFault] = []
        var warnings: [String] = []
        do {
            let configuration = try NodeConfiguration.load(file)
            let check = NamedFilesCheck(configuration)
            faults = check.faults
            warnings = check.warnings + [FileDescriptors.current()?.remark(on: configuration)].compactMap(\.self)
        } catch let error as ConfigurationError {
            faults = error.faults
        }
        try output.format.show(CheckedConfiguration(file: file, faults: faults, warnings: warnings))
        if !faults.isEmpty { throw ExitCodes.failed }
    }
}

/// What a check found.
struct CheckedConfiguration: Renderable {
    var file: String
    var faults: [ConfigurationFault]
    var warnings: [String]

    func text(on terminal: Terminal) -> String {
        let remarks = warnings.map { "  \(terminal.styled("Note:", .unsure)) \($0)" }
        guard !faults.isEmpty else {
            return ([terminal.styled("\(file) is fit for use.", .good)] + remarks).joined(separator: "\n")
        }
        let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
        let lines = faults.map { fault in
            "  \(terminal.styled(fault.path.isEmpty ? "(whole file)" : fault.path, .strong)): expected \(fault.expected), found \(TextWidth.oneLine(fault.found))"
        }
        return ([terminal.styled("\(file): \(count)", .bad)] + lines + remarks).joined(separator: "\n")
    }

    var json: JSONValue {
        .object(
            JSONObject([
                ("file", .string(file)), ("fit", .bool(faults.isEmpty)),
                (
                    "faults",
                    .array(
                        faults.map {
                            .object(
                                JSONObject([("path", .string($0.path)), ("expected", .string($0.expected)), ("found", .string($0.found))]))
                        })
                ),
                ("notes", .array(warnings.map { .string($0) })),
            ]))
    }
}
