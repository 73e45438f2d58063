import ArgumentParser
import StrictJSON
import VUMWire

/// Prints every schema of the VUM contract as we have it, in JSON Schema, for the comparison with the contract's own documents.
struct ExportSchemasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export-schemas",
        abstract: "Print the schemas of the VUM contract as one JSON document.",
        shouldDisplay: false)

    mutating func run() throws {
        let schemas = WireContract.schemasByName.map { (key: $0.name, value: $0.schema.described()) }
        try StandardOutput.write(JSONValue.object(JSONObject(schemas)).serialized() + [UInt8(ascii: "\n")])
    }
}
