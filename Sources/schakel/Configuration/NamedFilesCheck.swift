import Foundation
import HTTPServer
import LabourDomain

/// Looks at the files that a configuration names: whether they can be read or made, and whether they fit together.
struct NamedFilesCheck {
    private(set) var faults: [ConfigurationFault] = []
    private(set) var warnings: [String] = []

    init(_ configuration: NodeConfiguration) {
        if let exchange = configuration.exchange {
            check(exchange.identity, of: exchange.oin, at: "exchange")
            checkWritable(exchange.keys, at: "exchange.keys")
            checkSecret(exchange.keys, at: "exchange.keys")
            checkWritable(exchange.logSigningKeys, at: "exchange.signingKeys")
            checkSecret(exchange.logSigningKeys, at: "exchange.signingKeys")
            if exchange.registry == nil, exchange.sources.isEmpty {
                warnings.append("exchange.sources is empty: every question will be answered with 503.")
            }
            if exchange.registry == nil, exchange.mandates.isEmpty { warnings.append("exchange.mandates is empty: nobody may ask.") }
        }
        for (index, source) in configuration.sources.enumerated() {
            check(source.identity, of: source.processor, at: "sources[\(index)]")
        }
        for (index, organisation) in (configuration.portal?.organisations ?? []).enumerated() {
            check(organisation.identity, of: organisation.oin, at: "portal.organisations[\(index)]")
        }
        if let key = configuration.portal?.signIn?.privateKey { checkSecret(key, at: "portal.signIn.privateKey") }
        for database in configuration.databases {
            // A server is looked at by schakel migrate --dry-run.
            if let file = database.location.path { checkWritable(file, at: database.path) }
        }
    }

    /// The three files can be used together, and the certificate names the organisation that the configuration names.
    private mutating func check(_ identity: IdentityFiles, of oin: OIN, at path: String) {
        for (key, file) in [
            ("certificate", identity.certificate), ("privateKey", identity.privateKey),
            ("certificateAuthority", identity.certificateAuthority),
        ] {
            do {
                _ = try ReadableFile.bytes(of: file, atMost: 1 << 20)
            } catch {
                faults.append(ConfigurationFault(path: "\(path).\(key)", expected: "a file that can be read", found: "\(error)"))
                return
            }
        }
        do {
            let named = try identity.tls.check().oin
            if named != oin {
                faults.append(
                    ConfigurationFault(path: "\(path).certificate", expected: "a certificate of OIN \(oin)", found: "one of OIN \(named)"))
            }
        } catch {
            faults.append(
                ConfigurationFault(path: path, expected: "a certificate, key and authority that can be used together", found: "\(error)"))
        }
        checkSecret(identity.privateKey, at: "\(path).privateKey")
    }

    private mutating func checkWritable(_ file: String, at path: String) {
        let target = access(file, F_OK) == 0 ? file : ReadableFile.directory(of: file)
        if access(target, R_OK | W_OK) != 0 {
            let reason = "\(target): \(String(cString: strerror(errno)))"
            faults.append(ConfigurationFault(path: path, expected: "a file that can be made or written", found: reason))
        }
    }

    /// A key that others on the machine can read is no secret.
    private mutating func checkSecret(_ file: String, at path: String) {
        let values = try? FileManager.default.attributesOfItem(atPath: file)
        guard let mode = (values?[.posixPermissions] as? NSNumber)?.intValue, mode & 0o077 != 0 else { return }
        warnings.append("\(path): other users of this machine can read \(file); close it with chmod 600.")
    }
}
