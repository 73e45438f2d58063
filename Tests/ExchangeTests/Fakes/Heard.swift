import Synchronization

/// What an asker has heard of an answer so far.
final class Heard: Sendable {
    private let heard = Mutex<[UInt8]>([])

    var bytes: [UInt8] { heard.withLock { $0 } }

    /// The matches that have come.
    var matches: Int { String(decoding: bytes, as: UTF8.self).split(separator: "vumID", omittingEmptySubsequences: false).count - 1 }

    func add(_ piece: [UInt8]) { heard.withLock { $0 += piece } }
}
