import Foundation
import LabourDomain
import VUMWire
import WebPages

/// What to try on a pilot that answers, for the terminal and for the status page.
struct PilotGuide: Sendable {
    var description: PilotDescription
    var directory: PilotDirectory

    /// The question of every example: an area in which all three sources have people and work.
    static func exampleQuestion() throws -> SelectionQuestion {
        var question = SelectionQuestion(area: try SearchArea(centre: try Postcode("3511AB"), radius: 25))
        question.licences = DrivingLicences(name: "B") ?? []
        return question
    }

    private static let exampleFlags = "--postcode 3511AB --radius 25"

    func askJobSeekers() -> String { "\(program) ask job-seekers \(Self.exampleFlags) --licence B --detail 1\(location)" }

    func askEverybody() -> String { "\(program) ask job-seekers --postcode 3511AB --radius 999 --detail 1\(location)" }

    func askVacancies() -> String { "\(program) ask vacancies \(Self.exampleFlags) --minimum-hours 24 --maximum-hours 36\(location)" }

    /// The question by hand, as any program would send it.
    func curl() throws -> String {
        let contract = WireContract.of(.jobSeekers)
        let body = String(decoding: contract.selectionBody(for: try Self.exampleQuestion()), as: UTF8.self)
        let headers = [
            (VUMHeader.apiVersion, VUMHeader.version), (VUMHeader.messageVersion, VUMHeader.version),
            (VUMHeader.toParty, description.exchangeOIN.text), (VUMHeader.fromParty, description.mediatorOIN.text),
            (VUMHeader.viaParty, description.mediatorOIN.text), ("Content-Type", "application/json"),
        ]
        return
            (["curl \(identity(description.mediator))"] + headers.map { "  -H '\($0.0): \($0.1)'" }
            + ["  -d '\(body)'", "  \(description.exchange)/\(contract.pathSegment)/matches"]).joined(separator: " \\\n")
    }

    func readiness() -> String {
        let base = ExchangeRole.standardBasePath
        let origin = description.exchange.hasSuffix(base) ? String(description.exchange.dropLast(base.utf8.count)) : description.exchange
        return "curl \(identity(description.mediator)) \\\n  \(origin)/health/ready"
    }

    func examples() -> [CommandExample] {
        [
            CommandExample(purpose: .askJobSeekers, command: askJobSeekers()),
            CommandExample(purpose: .askVacancies, command: askVacancies()),
            CommandExample(purpose: .seeReadiness, command: readiness()),
        ] + ((try? curl()).map { [CommandExample(purpose: .askByHand, command: $0)] } ?? [])
    }

    /// What a starting pilot prints when it answers.
    func text(sources: TextTable, on terminal: Terminal) throws -> String {
        let commands = [askJobSeekers(), askVacancies(), try curl()]
        return """
            \(terminal.styled("The pilot answers.", .good))

            Exchange   \(description.exchange)  (OIN \(description.exchangeOIN))
            Pages      \(description.portal)/
            Directory  \(directory.path)  (pilot.json for programs, pilot.log for what happened)

            \(sources.text(on: terminal))

            \(terminal.styled("To try, in another terminal:", .strong))

            \(commands.joined(separator: "\n\n"))

            Stop with Ctrl-C.
            """
    }

    private func identity(_ identity: PilotDescription.Identity) -> String {
        let files = [description.certificateAuthority, identity.certificate, identity.privateKey].map {
            "\(directory.path)/\($0)".shellQuoted
        }
        return "--cacert \(files[0]) --cert \(files[1]) --key \(files[2])"
    }

    /// As the reader started it, so that the command can be copied.
    private var program: String { (CommandLine.arguments.first ?? "schakel").shellQuoted }

    private var location: String {
        directory.path == PilotDirectory(PilotDirectory.standardPath()).path ? "" : " --pilot-directory \(directory.path.shellQuoted)"
    }
}

extension String {
    /// As one word for a POSIX shell.
    var shellQuoted: String {
        let isPlain = !isEmpty && utf8.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter || "/._-+:@%,=".utf8.contains($0) }
        return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
