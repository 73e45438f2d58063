import Foundation
import Governance
import LabourDomain

/// The files with the keys of the logs.
enum LogKeyFiles {
    private static let maximumSize = 1 << 20

    /// The keys that sign, readable for their owner only; a new file with a new key where there is none. What counts is what the file then holds:
    /// another process may have made it at the same moment. The public keys are written beside it, as `FILE.pub`.
    static func loadOrMakeSigning(_ path: String, exchange: OIN) throws -> LogSigningKeys {
        if access(path, F_OK) != 0 {
            guard let key = LogSigningKey(name: LogOrigin.keeper(exchange), using: .system) else {
                throw CommandFailure("\(path): a key for the exchange \(exchange) cannot be made.")
            }
            try WrittenFile.writeOnce(LogSigningKeys(current: key).keyFile(), to: path, mode: 0o600)
        }
        let keys = try reading(path) { try LogSigningKeys(keyFile: $0) }
        guard keys.current.publicKey.name == LogOrigin.keeper(exchange) else {
            throw CommandFailure("\(path): its key is that of \(keys.current.publicKey.name), not of the exchange \(exchange).")
        }
        let publicFile = keys.publicKeys.file()
        if (try? ReadableFile.bytes(of: path + ".pub", atMost: maximumSize)) != publicFile {
            try WrittenFile.write(publicFile, to: path + ".pub")
        }
        return keys
    }

    /// Public keys, of a file that was had from the keeper of the log by another way than the log itself.
    static func loadPublic(_ path: String) throws -> LogPublicKeys { try reading(path) { try LogPublicKeys(file: $0) } }

    /// The keys of the pseudonyms of a log, which are those of a ring as references have it.
    static func loadSubjects(_ path: String) throws -> SubjectPseudonymiser {
        SubjectPseudonymiser(keys: try reading(path) { try KeyRing(keyFile: $0) })
    }

    private static func reading<Keys>(_ path: String, _ read: ([UInt8]) throws -> Keys) throws -> Keys {
        let bytes = try ReadableFile.bytes(of: path, atMost: maximumSize)
        do {
            return try read(bytes)
        } catch {
            throw CommandFailure("\(path): is no usable key file (\(error)).")
        }
    }
}
