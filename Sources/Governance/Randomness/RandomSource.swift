/// Where random bits come from, as a value that can be passed in: the system's secure generator, or a seeded one in a test.
public struct RandomSource: RandomNumberGenerator, Sendable {
    private let draw: @Sendable () -> UInt64

    /// Takes a function that gives 64 random bits each time; it may be called from several tasks at once.
    public init(_ draw: @escaping @Sendable () -> UInt64) { self.draw = draw }

    /// The operating system's generator, fit for keys and nonces.
    public static let system = RandomSource {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }

    public func next() -> UInt64 { draw() }

    /// Random bytes, most significant first.
    func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count {
            withUnsafeBytes(of: draw().bigEndian) { bytes.append(contentsOf: $0) }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }
}
