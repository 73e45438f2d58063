import Foundation

/// What this process has used of the processors: an instrument that shares them with what it measures has to say how much it took itself.
enum ProcessorTime {
    static func now() -> Duration {
        var time = timespec()
        guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return .zero }
        return .seconds(Int(time.tv_sec)) + .nanoseconds(Int(time.tv_nsec))
    }
}
