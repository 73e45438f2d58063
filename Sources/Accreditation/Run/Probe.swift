import StrictJSON

/// A request with what became of it.
public struct Probe: Hashable, Sendable {
    public let caller: ProbeCaller
    public let request: ProbeRequest
    public let outcome: ProbeOutcome

    var answer: ProbeAnswer? { if case .answered(let answer) = outcome { answer } else { nil } }

    var status: Int? { answer?.status }

    /// Whether the request got nowhere, in whatever way.
    var isRefused: Bool {
        switch outcome {
        case .answered(let answer): (400..<500).contains(answer.status)
        case .broken: true
        case .timedOut, .callerUnavailable: false
        }
    }

    /// What came, in a few words.
    var words: String {
        switch outcome {
        case .answered(let answer): "status \(answer.status)"
        case .broken(let reason): "no answer (\(reason))"
        case .timedOut: "no answer in time"
        case .callerUnavailable: "no certificate to ask with"
        }
    }

    /// The code of the contract's error in the answer.
    var errorCode: String? { answer.flatMap { try? JSONValue(parsing: $0.body) }?["code"]?.stringValue }
}
