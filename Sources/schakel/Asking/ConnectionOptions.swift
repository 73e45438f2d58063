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

    @OptionGroup var identity: IdentityOptions

    func validate() throws { try identity.check(address: exchange, named: "--exchange") }

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

    /// Where, to whom, and as whom.
    func target() throws -> ExchangeTarget {
        guard let exchange else { return try ExchangeTarget(pilot: PilotDescription.load(PilotDirectory(pilotDirectory))) }
        let parties = try identity.parties()
        return ExchangeTarget(
            address: exchange, exchange: parties.to, mediator: parties.from, processor: parties.via, identity: parties.identity)
    }
}

/// An exchange, and as whom it is asked.
struct ExchangeTarget {
    var address: String
    var exchange: OIN
    var mediator: OIN
    var processor: OIN?
    var identity: IdentityFiles
}

extension ExchangeTarget {
    /// The exchange of a pilot, asked as its mediator.
    init(pilot: PilotDescription) {
        address = pilot.exchange
        exchange = pilot.exchangeOIN
        mediator = pilot.mediatorOIN
        identity = IdentityFiles(
            certificate: pilot.mediator.certificate, privateKey: pilot.mediator.privateKey,
            certificateAuthority: pilot.certificateAuthority)
    }
}
