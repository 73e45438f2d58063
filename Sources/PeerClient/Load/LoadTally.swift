/// What became of a request that was not answered as it should be.
public enum LoadFailure: Hashable, Sendable {
    /// No connection could be made.
    case unreachable
    /// The connection ended before the answer did, or what came was no HTTP.
    case broken
    /// It was sent, and there was no answer in the time allowed.
    case timedOut
    /// No connection was free in the time allowed.
    case notSent
    /// Another status than 200.
    case status(Int)
    /// Status 200 with a body that does not begin and end as a JSON object.
    case notJSON
}

/// What was counted in a stretch of time.
public struct LoadTally: Hashable, Sendable {
    /// Requests that went out.
    public internal(set) var sent = 0
    /// Requests that were answered as they should be.
    public internal(set) var answered = 0
    /// Bytes of the bodies of all answers.
    public internal(set) var bytes = 0
    /// The others, by what became of them.
    public internal(set) var failures: [LoadFailure: Int] = [:]
    /// From when a request should start to the last byte of its answer, of those that were answered.
    public internal(set) var latencies = LatencyHistogram()

    /// Nothing yet.
    public init() {}

    /// All requests that were not answered as they should be.
    public var failed: Int { failures.values.reduce(0, +) }

    /// Adds all that another one holds.
    public mutating func merge(_ other: LoadTally) {
        sent += other.sent
        answered += other.answered
        bytes += other.bytes
        failures.merge(other.failures, uniquingKeysWith: +)
        latencies.merge(other.latencies)
    }

    mutating func record(_ failure: LoadFailure) { failures[failure, default: 0] += 1 }

    mutating func record(nanoseconds: Int) {
        answered += 1
        latencies.record(nanoseconds: nanoseconds)
    }
}

/// How a run stands, about once a second.
public struct LoadMoment: Sendable {
    /// Since the measured time began; negative in the warm-up.
    public let time: Duration
    /// How long this stretch was.
    public let length: Duration
    /// What was counted in it; in the warm-up, what was counted since its start.
    public let tally: LoadTally
    /// Connections that are open.
    public let connections: Int
    /// Requests that were sent and not answered yet.
    public let underWay: Int
    /// Requests whose time has come and for which no connection is free.
    public let waiting: Int
}

/// What a whole run gave.
public struct LoadResult: Sendable {
    /// Requests that belong to the measured time. In a closed loop: those that were sent in it, or would have been on a connection that did
    /// not come about.
    public let planned: Int
    /// What became of them.
    public let measured: LoadTally
    /// What went before and does not count.
    public let warmUp: LoadTally
    /// From the start of the measured time to its end, or to the last answer when that came later.
    public let time: Duration
    /// Connections that were made in the whole run.
    public let connectionsMade: Int
    /// Processor time that this process itself used in the measured time.
    public let processorTime: Duration
    /// Whether the run was stopped before its end.
    public let isInterrupted: Bool
}
