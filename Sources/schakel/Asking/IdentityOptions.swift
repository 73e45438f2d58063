import ArgumentParser
import LabourDomain

/// As whom an address is asked, where it is not that of a pilot.
struct IdentityOptions: ParsableArguments {
    @Option(help: ArgumentHelp("With an address: the own certificate (PEM).", valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("With an address: its private key (PEM).", valueName: "file"))
    var privateKey: String?

    @Option(help: ArgumentHelp("With an address: the authority that signed the other side's certificate (PEM).", valueName: "file"))
    var certificateAuthority: String?

    @Option(help: ArgumentHelp("With an address: who asks.", valueName: "OIN"))
    var from: String?

    @Option(help: ArgumentHelp("With an address: who connects, when that is another than who asks.", valueName: "OIN"))
    var via: String?

    @Option(help: ArgumentHelp("With an address: the OIN of the other side.", valueName: "OIN"))
    var to: String?

    func validate() throws {
        for (name, oin) in [("--from", from), ("--via", via), ("--to", to)] {
            if let oin, (try? OIN(oin)) == nil { throw ValidationError("\(name): \"\(oin)\" is no OIN of 20 positions.") }
        }
    }

    /// All of it with an address, none of it without.
    func check(address: String?, named option: String) throws {
        let details: [(String, String?)] = [
            ("--certificate", certificate), ("--private-key", privateKey), ("--certificate-authority", certificateAuthority),
            ("--from", from), ("--to", to),
        ]
        if address == nil {
            if let name = (details + [("--via", via)]).first(where: { $0.1 != nil })?.0 {
                throw ValidationError("\(name) goes with \(option), which is not given.")
            }
        } else if let name = details.first(where: { $0.1 == nil })?.0 {
            throw ValidationError("\(option) also needs \(name).")
        }
    }

    /// The options together; complete after `check`.
    func parties() throws -> (identity: IdentityFiles, from: OIN, via: OIN?, to: OIN) {
        let files = IdentityFiles(
            certificate: certificate ?? "", privateKey: privateKey ?? "", certificateAuthority: certificateAuthority ?? "")
        return (files, try OIN(from ?? ""), try via.map { try OIN($0) }, try OIN(to ?? ""))
    }
}
