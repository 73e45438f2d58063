import ArgumentParser
import HTTPServer
import LabourDomain
import PeerClient

/// Who is put under load: an exchange as a mediator sees it, or a source as the exchange does.
struct LoadTargetOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The directory of a pilot that runs. Used unless an address is given.", valueName: "directory"))
    var pilotDirectory: String = PilotDirectory.standardPath()

    @Option(help: ArgumentHelp("The base address of an exchange: https://host:port/vum/v3.", valueName: "address"))
    var exchange: String?

    @Option(
        help: ArgumentHelp(
            "Instead of an exchange: the base address of a source. --to is the source, --via who runs it when that is another, and the certificate that of its exchange.",
            valueName: "address"))
    var source: String?

    @OptionGroup var identity: IdentityOptions

    func validate() throws {
        if exchange != nil, source != nil { throw ValidationError("Give --exchange or --source, not both.") }
        try identity.check(address: exchange ?? source, named: source == nil ? "--exchange" : "--source")
    }

    func target(_ subject: Subject) throws -> LoadTarget {
        if let source {
            let parties = try identity.parties()
            return try .source(
                parties.to, at: source, subject: subject, asker: parties.from, processor: parties.via,
                credentials: parties.identity.credentials, readOIN: PeerIdentity.oin(fromDER:))
        }
        let target = try connection.target()
        return try .exchange(
            target.exchange, at: target.address, subject: subject, mediator: target.mediator, processor: target.processor,
            credentials: target.identity.credentials, readOIN: PeerIdentity.oin(fromDER:))
    }

    /// What to do when nobody answers.
    var hint: String { connection.hint }

    private var connection: ConnectionOptions {
        var options = ConnectionOptions()
        options.pilotDirectory = pilotDirectory
        options.exchange = exchange ?? source
        options.identity = identity
        return options
    }
}
