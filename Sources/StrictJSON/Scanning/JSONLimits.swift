/// How large and how deep a document may be.
public struct JSONLimits: Hashable, Sendable {
    /// The most levels any limit can allow: scanning is recursive, and threads of a pool have small stacks.
    public static let deepest = 128

    /// Bytes of the whole document.
    public var maximumBytes: Int
    /// Arrays and objects inside one another; a value without them has depth 0. Never more than ``deepest``, whatever is asked.
    public var maximumDepth: Int

    /// 1 MiB and 32 levels unless said otherwise.
    public init(maximumBytes: Int = 1 << 20, maximumDepth: Int = 32) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = maximumDepth
    }

    /// A request body: 1 MiB, 32 levels.
    public static let standard = JSONLimits()
    /// One record: 256 KiB, 32 levels.
    public static let record = JSONLimits(maximumBytes: 256 << 10)
}
