import LabourDomain
import Synchronization

/// How many requests one organisation may make: a bucket that fills at a steady rate.
public struct RequestRate: Hashable, Sendable {
    /// Requests in a minute, in the long run.
    public let perMinute: Int
    /// Requests at once.
    public let burst: Int

    /// Both at least one.
    public init(perMinute: Int = 600, burst: Int = 100) {
        self.perMinute = max(1, perMinute)
        self.burst = max(1, burst)
    }
}

/// Counts requests by organisation. Everybody without a certificate shares one bucket.
final class RateLimiter: Sendable {
    enum Verdict: Equatable, Sendable {
        case admitted
        /// Too many. Only the first of a row is for the audit log, which a flood must not fill.
        case refused(retryAfterSeconds: Int, isFirst: Bool)
    }

    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
        var isRefusing = false
    }

    /// More organisations than any scheme has; beyond it the full buckets are forgotten.
    private static let maximumBuckets = 20_000

    private let rate: RequestRate
    private let buckets = Mutex<[OIN?: Bucket]>([:])

    init(_ rate: RequestRate) { self.rate = rate }

    func admit(_ oin: OIN?, at now: ContinuousClock.Instant) -> Verdict {
        buckets.withLock { buckets in
            if buckets.count >= Self.maximumBuckets, buckets[oin] == nil { buckets = buckets.filter { !isFull($0.value, at: now) } }
            var bucket = buckets[oin] ?? Bucket(tokens: Double(rate.burst), at: now)
            bucket.tokens = tokens(of: bucket, at: now)
            bucket.at = now
            defer { buckets[oin] = bucket }
            guard bucket.tokens < 1 else {
                bucket.tokens -= 1
                bucket.isRefusing = false
                return .admitted
            }
            let isFirst = !bucket.isRefusing
            bucket.isRefusing = true
            let seconds = ((1 - bucket.tokens) * 60 / Double(rate.perMinute)).rounded(.up)
            return .refused(retryAfterSeconds: max(1, Int(seconds)), isFirst: isFirst)
        }
    }

    private func tokens(of bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
        let seconds = max(0, (now - bucket.at) / .seconds(1))
        return min(Double(rate.burst), bucket.tokens + seconds * Double(rate.perMinute) / 60)
    }

    private func isFull(_ bucket: Bucket, at now: ContinuousClock.Instant) -> Bool { tokens(of: bucket, at: now) >= Double(rate.burst) }
}
