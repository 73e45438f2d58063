import Foundation
import Governance

/// The file with the keys of profile references, readable for its owner only.
enum KeyFile {
    /// Reads the file, or makes one with a new key where there is none. What counts is what the file then holds: another process may have
    /// made it at the same moment.
    static func loadOrMake(_ path: String) throws -> KeyRing {
        if access(path, F_OK) != 0 { try WrittenFile.writeOnce(KeyRing.random().keyFile(), to: path, mode: 0o600) }
        let bytes = try ReadableFile.bytes(of: path, atMost: 1 << 20)
        do {
            return try KeyRing(keyFile: bytes)
        } catch {
            throw CommandFailure("\(path): is no usable key file (\(error)).")
        }
    }
}
