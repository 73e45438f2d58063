import Foundation

/// Keeps a second pilot off the same directory. The lock goes with the process, however that ends.
struct PilotLock {
    private let descriptor: Int32

    /// Takes the lock, or says which process has it.
    init(_ path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CommandFailure("\(path): cannot be opened (\(String(cString: strerror(errno)))).") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            var text = [UInt8](repeating: 0, count: 20)
            let count = max(0, read(descriptor, &text, text.count))
            close(descriptor)
            let holder = Int32(String(decoding: text[..<count], as: UTF8.self)).map { " (process \($0))" } ?? ""
            throw CommandFailure(
                "A pilot already runs in \(ReadableFile.directory(of: path))\(holder). Stop it first, or choose another directory with --directory."
            )
        }
        self.descriptor = descriptor
        let number = Array(String(getpid()).utf8)
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, number, number.count, 0)
    }

    /// Lets another pilot in.
    func release() { close(descriptor) }
}
