import ArgumentParser
import HTTPServer
import LabourDomain
import Logging
import PeerClient

/// How a question reaches an exchange: a pilot on this machine, or any exchange with the own certificate.
struct ConnectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The directory of a pilot that runs. Used unless --exchange is given.", valueName: "directory"))
    var pilotDirectory: String = PilotDirectory.standardPath()

    @Option(help: ArgumentHelp("The base address of an exchange: https://host:port/vum/v3.", valueName: "address"))
    var exchange: String?

    @Option(help: ArgumentHelp("With --exchange: the own certificate (PEM).", valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("With --exchange: its private key (PEM).", valueName: "file"))
    var privateKey: String?

    @Option(help: ArgumentHelp("With --exchange: the authority that signed the exchange's certificate (PEM).", valueName: "file"))
    var certificateAuthority: String?

    @Option(help: ArgumentHelp("With --exchange: who asks.", valueName: "OIN"))
    var from: String?

    @Option(help: ArgumentHelp("With --exchange: who connects, when that is another than who asks.", valueName: "OIN"))
    var via: String?

    @Option(help: ArgumentHelp("With --exchange: the OIN of the exchange.", valueName: "OIN"))
    var to: String?

    func validate() throws {
        for (name, oin) in [("--from", from), ("--via", via), ("--to", to)] {
            if let oin, (try? OIN(oin)) == nil { throw ValidationError("\(name): \"\(oin)\" is no OIN of 20 positions.") }
        }
        let details: [(String, String?)] = [
            ("--certificate", certificate), ("--private-key", privateKey), ("--certificate-authority", certificateAuthority),
            ("--from", from), ("--to", to),
        ]
        if exchange == nil {
            if let name = (details + [("--via", via)]).first(where: { $0.1 != nil })?.0 {
                throw ValidationError("\(name) goes with --exchange, which is not given.")
            }
        } else if let name = details.first(where: { $0.1 == nil })?.0 {
            throw ValidationError("--exchange also needs \(name).")
        }
    }

    /// A client that is ready to ask.
    func connect() throws -> ExchangeClient {
        let target = try target()
        var logger = Logger(label: "schakel") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        return try ExchangeClient(
            baseURL: target.address, exchange: target.exchange, mediator: target.mediator, processor: target.processor,
            credentials: target.identity.credentials, readOIN: PeerIdentity.oin(fromDER:), logger: logger)
    }

    /// What to do when the exchange does not answer.
    var hint: String {
        exchange == nil
            ? "Does the pilot still run? Start it with: schakel pilot" : "Check the address, --to and the certificates on both sides."
    }

    private struct Target {
        var address: String
        var exchange: OIN
        var mediator: OIN
        var processor: OIN?
        var identity: IdentityFiles
    }

    private func target() throws -> Target {
        guard let exchange, let certificate, let privateKey, let certificateAuthority, let from, let to else {
            let pilot = try PilotDescription.load(PilotDirectory(pilotDirectory))
            let identity = IdentityFiles(
                certificate: pilot.mediator.certificate, privateKey: pilot.mediator.privateKey,
                certificateAuthority: pilot.certificateAuthority)
            return Target(address: pilot.exchange, exchange: pilot.exchangeOIN, mediator: pilot.mediatorOIN, identity: identity)
        }
        let identity = IdentityFiles(certificate: certificate, privateKey: privateKey, certificateAuthority: certificateAuthority)
        return Target(
            address: exchange, exchange: try OIN(to), mediator: try OIN(from), processor: try via.map { try OIN($0) }, identity: identity)
    }
}
