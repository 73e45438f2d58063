import Foundation

/// A text file, written line by line in large pieces.
final class LineFile {
    private let handle: FileHandle
    private var waiting = Data()

    init(_ url: URL) throws {
        try Data().write(to: url)
        handle = try FileHandle(forWritingTo: url)
    }

    func write(_ line: String) {
        waiting.append(contentsOf: line.utf8)
        waiting.append(0x0A)
        if waiting.count > 1 << 20 { flush() }
    }

    func close() throws {
        flush()
        try handle.close()
    }

    private func flush() {
        handle.write(waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}
