import Foundation

/// The processor time that a piece of work takes on its thread: other tests and other programs at the same time do not count.
func threadTime(of work: () -> Void) -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
    }
    let start = now()
    work()
    return now() - start
}
