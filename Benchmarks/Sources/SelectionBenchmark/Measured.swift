import BenchmarkMarket
import Foundation

/// What one engine needs at one size.
struct Measured: Encodable {
    let profiles: Int
    let engine: String
    let medianMicroseconds: Double
    let p99Microseconds: Double
    /// Without the matches themselves.
    let bytesPerProfile: Double?

    init(profiles: Int, engine: String, of times: Latencies, bytesPerProfile: Double?) {
        self.profiles = profiles
        self.engine = engine
        (medianMicroseconds, p99Microseconds) = times.summary
        self.bytesPerProfile = bytesPerProfile
    }

    /// A row of a table.
    var row: String {
        let memory = bytesPerProfile.map { String(format: "%.1f", $0) } ?? ""
        return
            "| \(profiles) | \(engine) | \(String(format: "%.1f", medianMicroseconds)) | \(String(format: "%.1f", p99Microseconds)) | \(memory) |"
    }
}
