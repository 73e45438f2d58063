import Foundation

/// Times work by the processor time of this thread, so that what else runs on the machine counts as little as it can.
struct Measurement {
    let rounds: Int

    /// Prints a line of JSON: what was measured, and the best and median microseconds per record and megabytes per second.
    func run(_ name: String, form: String, over records: [[UInt8]], _ body: ([UInt8]) -> Bool) {
        let bytes = records.reduce(0) { $0 + $1.count }
        let repeats = max(1, 1000 / max(1, records.count))
        var times: [Double] = []
        var accepted = 0
        for _ in 0..<rounds {
            accepted = 0
            let start = Self.processorTime
            for _ in 0..<repeats { for record in records where body(record) { accepted += 1 } }
            times.append((Self.processorTime - start) / Double(repeats))
        }
        times.sort()
        let (best, median) = (times[0], times[times.count / 2])
        let perRecord = 1e6 / Double(max(1, records.count))
        print(
            #"{"name":"\#(name)","form":"\#(form)","records":\#(records.count),"accepted":\#(accepted / repeats),"#
                + String(
                    format: #""best_us":%.3f,"median_us":%.3f,"best_mb_s":%.1f,"median_mb_s":%.1f}"#, best * perRecord, median * perRecord,
                    Double(bytes) / best / 1e6, Double(bytes) / median / 1e6))
    }

    /// Seconds of this thread on a processor.
    static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
