import ArgumentParser
import StrictJSON
import VUMWire

/// What this build calls itself.
enum Version {
    static let text = "0.1.0"
}

struct VersionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version", abstract: "Say which version this is, and which interface it speaks.")

    @OptionGroup var output: OutputOptions

    func run() async throws {
        try output.format.show(VersionView())
    }
}

/// The version of the program and of the interface.
struct VersionView: Renderable {
    func text(on terminal: Terminal) -> String { "schakel \(Version.text) (VUM interface \(VUMHeader.version))" }

    var json: JSONValue {
        .object(JSONObject([("version", .string(Version.text)), ("interface", .string(VUMHeader.version))]))
    }
}
