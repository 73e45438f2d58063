import ArgumentParser
import Foundation
import HTTPServer
import LabourDomain
import StrictJSON

struct PKICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pki",
        abstract: "Make certificates for tests. Never use them in production.",
        subcommands: [PKIInitCommand.self, PKIIssueCommand.self])
}

/// What both commands share.
struct PKIOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The directory with the certificates.", valueName: "directory"))
    var directory: String

    @Option(help: "The kind of keys: p256 or rsa3072.")
    var keys: KeyChoice = .p256

    enum KeyChoice: String, ExpressibleByArgument, CaseIterable, Sendable { case p256, rsa3072 }

    func authority() -> TestPKI {
        TestPKI(directory: directory, keyKind: keys == .p256 ? .p256 : .rsa3072, now: { Date() })
    }
}

struct PKIInitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a test certificate authority; one that is there is kept.",
        discussion: "Example:\n  schakel pki init --directory pki")

    @OptionGroup var options: PKIOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try WrittenFile.makeDirectory(options.directory)
        let path = try options.authority().certificateAuthority()
        try output.format.show(IssuedFiles(files: [("certificateAuthority", path)]))
    }
}

struct PKIIssueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Issue a test certificate with an OIN; one that is there and still valid is kept.",
        discussion: """
            Example:
              schakel pki issue mediator --directory pki --organisation "Example mediator" --oin 00000009000000002000
            """)

    @Argument(help: "The name of the files: NAME.pem and NAME.key.")
    var name: String

    @OptionGroup var options: PKIOptions

    @Option(help: "The name of the organisation.")
    var organisation: String

    @Option(help: "Its OIN: 20 positions.")
    var oin: String

    @Option(name: .customLong("host"), help: "A host name it serves on; may be given more than once.")
    var hosts: [String] = ["localhost"]

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if (try? OIN(oin)) == nil { throw ValidationError("--oin must have 20 positions: 8 digits, then 12 digits or letters.") }
        let letters = name.utf8.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter || $0 == 0x2D || $0 == 0x5F }
        guard !name.isEmpty, name.utf8.count <= 100, letters, name != "ca" else {
            throw ValidationError("The name may have letters, digits, - and _ only, and cannot be \"ca\".")
        }
        if organisation.isEmpty || organisation.unicodeScalars.count > 64 {
            throw ValidationError("--organisation is a name of 1 to 64 characters.")
        }
    }

    func run() async throws {
        try WrittenFile.makeDirectory(options.directory)
        let authority = options.authority()
        let path = try authority.certificateAuthority()
        let files = try authority.identity(name, organisation: organisation, oin: try OIN(oin), hostNames: hosts)
        try output.format.show(
            IssuedFiles(files: [
                ("certificate", files.certificate), ("privateKey", files.privateKey), ("certificateAuthority", path),
            ]))
    }
}

/// The files that were made.
struct IssuedFiles: Renderable {
    var files: [(role: String, path: String)]

    func text(on terminal: Terminal) -> String {
        files.map { "\($0.path)" }.joined(separator: "\n")
    }

    var json: JSONValue { .object(JSONObject(files.map { ($0.role, .string($0.path)) })) }
}
