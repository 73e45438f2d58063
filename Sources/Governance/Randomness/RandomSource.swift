#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where random bits come from, as a value that can be passed in: the system's secure generator, or a seeded one in a test.
public struct RandomSource: RandomNumberGenerator, Sendable {
    private let draw: @Sendable () -> UInt64
    /// Gives many bytes at less cost than one draw after the other; `nil` where that failed.
    private let drawMany: (@Sendable (Int) -> [UInt8]?)?

    /// Takes a function that gives 64 random bits each time; it may be called from several tasks at once.
    public init(_ draw: @escaping @Sendable () -> UInt64) { self.init(draw, many: nil) }

    private init(_ draw: @escaping @Sendable () -> UInt64, many: (@Sendable (Int) -> [UInt8]?)?) {
        self.draw = draw
        drawMany = many
    }

    /// The operating system's generator, fit for keys and nonces.
    public static let system = RandomSource(
        {
            var generator = SystemRandomNumberGenerator()
            return generator.next()
        }, many: systemBytes)

    public func next() -> UInt64 { draw() }

    /// Random bytes, most significant first.
    public func bytes(_ count: Int) -> [UInt8] {
        if let bytes = drawMany?(count) { return bytes }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count {
            withUnsafeBytes(of: draw().bigEndian) { bytes.append(contentsOf: $0) }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }
}

/// Bytes of the operating system, one call for as many as it gives at once (getentropy(3): 256).
private func systemBytes(_ count: Int) -> [UInt8]? {
    var isDrawn = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
        var start = 0
        while start < count, isDrawn {
            let length = min(256, count - start)
            isDrawn = buffer.baseAddress.map { getentropy($0 + start, length) == 0 } ?? false
            if isDrawn { start += length }
        }
        initialised = start
    }
    return isDrawn ? bytes : nil
}
