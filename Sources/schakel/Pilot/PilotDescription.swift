import LabourDomain
import StrictJSON

/// What a program needs to talk to the pilot: `pilot.json`. Paths are relative to the directory of the file.
struct PilotDescription: Equatable, Sendable {
    struct Identity: Equatable, Sendable {
        var certificate: String
        var privateKey: String
    }

    struct Source: Equatable, Sendable {
        var oin: OIN
        var name: String
        var url: String
    }

    /// The base address of the exchange, path included.
    var exchange: String
    var portal: String
    var exchangeOIN: OIN
    var certificateAuthority: String
    var mediatorOIN: OIN
    var mediator: Identity
    var exchangeIdentity: Identity
    var sources: [Source]
}

extension PilotDescription {
    var json: JSONValue {
        .object(
            JSONObject([
                ("exchange", .string(exchange)), ("portal", .string(portal)), ("exchangeOIN", .string(exchangeOIN.text)),
                ("certificateAuthority", .string(certificateAuthority)),
                ("mediator", .object(JSONObject([("oin", .string(mediatorOIN.text))] + mediator.members))),
                ("exchangeIdentity", .object(JSONObject(exchangeIdentity.members))),
                (
                    "sources",
                    .array(
                        sources.map { source in
                            .object(
                                JSONObject([
                                    ("oin", .string(source.oin.text)), ("name", .string(source.name)), ("url", .string(source.url)),
                                ]))
                        })
                ),
            ]))
    }

    /// Reads the file; paths become absolute.
    static func load(_ directory: PilotDirectory) throws -> PilotDescription {
        let file = directory.description
        let bytes: [UInt8]
        do {
            bytes = try ReadableFile.bytes(of: file, atMost: 1 << 20)
        } catch {
            throw CommandFailure("\(error) Is the pilot running? Start it with: schakel pilot")
        }
        let faults = ConfigurationFaults()
        guard let members = try? JSONValue(parsing: bytes).objectValue,
            let description = PilotDescription(reading: ConfigurationObject(members, path: "", faults: faults), in: directory.path)
        else { throw CommandFailure("\(file): is not a description of a pilot. Start the pilot again to write it anew.") }
        return description
    }

    private init?(reading object: ConfigurationObject, in directory: String) {
        let exchange = object.required("exchange", .httpsAddress)
        let portal = object.required("portal", .text)
        let exchangeOIN = object.required("exchangeOIN", .oin)
        let certificateAuthority = object.required("certificateAuthority", .path(in: directory))
        let mediator = object.requiredObject("mediator") { mediator -> (OIN, Identity)? in
            guard let oin = mediator.required("oin", .oin), let identity = Identity(reading: mediator, in: directory) else { return nil }
            return (oin, identity)
        }
        let exchangeIdentity = object.requiredObject("exchangeIdentity") { Identity(reading: $0, in: directory) }
        let sources = object.objects("sources") { source -> Source? in
            guard let oin = source.required("oin", .oin), let name = source.required("name", .text),
                let url = source.required("url", .httpsAddress)
            else { return nil }
            return Source(oin: oin, name: name, url: url)
        }
        guard let exchange, let portal, let exchangeOIN, let certificateAuthority, let mediator, let exchangeIdentity else { return nil }
        self.init(
            exchange: exchange, portal: portal, exchangeOIN: exchangeOIN, certificateAuthority: certificateAuthority,
            mediatorOIN: mediator.0, mediator: mediator.1, exchangeIdentity: exchangeIdentity, sources: sources)
    }
}

extension PilotDescription.Identity {
    init?(reading object: ConfigurationObject, in directory: String) {
        guard let certificate = object.required("certificate", .path(in: directory)),
            let privateKey = object.required("privateKey", .path(in: directory))
        else { return nil }
        self.init(certificate: certificate, privateKey: privateKey)
    }

    fileprivate var members: [(key: String, value: JSONValue)] {
        [("certificate", .string(certificate)), ("privateKey", .string(privateKey))]
    }
}
