import Glibc

/// Time since it was made: on the wall, and of the processors.
struct Meter: Sendable {
    private let begin = ContinuousClock().now
    private let used = Meter.processorSeconds

    var elapsed: Duration { ContinuousClock().now - begin }
    /// Seconds of all threads, in the program and in the kernel.
    var processor: Double { Self.processorSeconds - used }

    private static var processorSeconds: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }

    /// Says how long something took.
    static func time<Value>(_ name: String, _ body: () async throws -> Value) async throws -> Value {
        let meter = Meter()
        let value = try await body()
        print("\(name): \(milliseconds(meter.elapsed)) ms, \(Int(meter.processor * 1000)) ms of processor")
        return value
    }

    static func milliseconds(_ duration: Duration) -> Double { (duration / .milliseconds(1) * 1000).rounded() / 1000 }
}
