import Foundation
import Glibc

/// What the disk itself gives: pages that are written and synchronised one after the other, with nothing else around them.
struct RawDisk {
    private static let page = [UInt8](repeating: 0x5A, count: 4096)

    /// Writes of a page, each followed by `fdatasync`, per second. Appended, as a log is.
    static func synchronisedWrites(in folder: URL, for duration: Duration) throws -> Double {
        let path = folder.appending(path: "raw").path(percentEncoded: false)
        let file = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer {
            close(file)
            unlink(path)
        }
        let clock = ContinuousClock()
        let begin = clock.now
        var number = 0
        while clock.now - begin < duration {
            guard write(file, page, page.count) == page.count, fdatasync(file) == 0 else { throw CocoaError(.fileWriteUnknown) }
            number += 1
        }
        return Double(number) / (clock.now - begin).inSeconds
    }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
