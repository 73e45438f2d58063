import Foundation
import SwiftASN1
import X509

/// The files of a test PKI: `<name>.pem` and `<name>.key`. A file is written beside its place and then moved into it, so a reader never sees half
/// of one; a key is never, not even for a moment, readable by others.
struct TestPKIDirectory: Sendable {
    let path: String

    func certificatePath(_ name: String) -> String { path + "/" + name + ".pem" }
    func keyPath(_ name: String) -> String { path + "/" + name + ".key" }

    /// What is there, or `nil` when it is missing or cannot be read.
    func read(_ name: String) -> TestIdentity? {
        guard let certificate = try? String(contentsOfFile: certificatePath(name), encoding: .utf8),
            let key = try? String(contentsOfFile: keyPath(name), encoding: .utf8),
            let parsedCertificate = try? Certificate(pemEncoded: certificate), let parsedKey = try? Certificate.PrivateKey(pemEncoded: key)
        else { return nil }
        return TestIdentity(certificate: parsedCertificate, key: parsedKey)
    }

    /// Does the work while no other process makes anything here. The lock goes with the process, however that ends.
    func locked<Made: Sendable>(_ work: () throws(HTTPServerError) -> Made) throws(HTTPServerError) -> Made {
        try makeDirectory()
        let descriptor = open(path + "/pki.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        // Where no lock can be made nothing can be written either, and what is there can still be read.
        guard descriptor >= 0 else { return try work() }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
        }
        return try work()
    }

    private func makeDirectory() throws(HTTPServerError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotWrite(path: path, reason: "\(error.localizedDescription)")
        }
    }

    /// Writes the key first: a certificate without its key would not be made again by mistake, a key without certificate is replaced.
    func write(_ identity: TestIdentity, as name: String) throws(HTTPServerError) {
        try makeDirectory()
        try write(to: keyPath(name), mode: 0o600) { try identity.key.serializeAsPEM().pemString }
        try write(to: certificatePath(name), mode: 0o644) { try identity.certificate.serializeAsPEM().pemString }
    }

    private func write(_ path: String, mode: mode_t, _ bytes: [UInt8]) -> Int32 {
        // A name of its own, so that what another process has begun is not touched.
        let temporary = path + ".new-" + UUID().uuidString
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { return errno }
        let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        let isComplete = written == bytes.count && fsync(descriptor) == 0
        let problem = isComplete ? 0 : errno
        close(descriptor)
        if isComplete, rename(temporary, path) == 0 { return 0 }
        let failure = isComplete ? errno : problem
        unlink(temporary)
        return failure == 0 ? EIO : failure
    }

    private func write(to path: String, mode: mode_t, _ text: () throws -> String) throws(HTTPServerError) {
        let bytes: [UInt8]
        do {
            bytes = Array(try text().utf8)
        } catch {
            throw .cannotWrite(path: path, reason: "not serialisable")
        }
        let problem = write(path, mode: mode, bytes)
        guard problem == 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(problem))) }
    }
}
