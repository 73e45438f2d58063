import Foundation

/// What this process has used.
public enum ProcessFigures {
    /// Processor time of all threads.
    public static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Resident memory, as the kernel counts it.
    public static var residentBytes: Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}

extension Duration {
    /// Seconds, with fractions.
    public var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

extension Double {
    /// Rounded to so many decimals.
    public func rounded(to places: Int) -> Double {
        let power = pow(10.0, Double(places))
        return (self * power).rounded() / power
    }
}
