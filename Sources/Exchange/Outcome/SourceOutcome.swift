/// How a source took part in a question.
public enum SourceOutcome: Hashable, Codable, Sendable {
    /// It answered; some of its records may have been refused or cut off.
    case answered
    /// What it sent is not the contract's answer; valid records before the fault were kept.
    case malformed
    /// It sent more bytes than allowed; valid records before that were kept.
    case tooLarge
    /// It was not ready within its time; records until then were kept.
    case timedOut
    case unreachable
    /// Its certificate is of somebody else, of another authority, or not valid at this moment.
    case identityMismatch
    case refused(status: Int)
    case wrongMediaType
    /// The asker went away first.
    case cancelled

    /// A word for a column, a metric or a log: `answered`, `timed-out`, `refused-503`, …
    public var code: String {
        switch self {
        case .answered: "answered"
        case .malformed: "malformed"
        case .tooLarge: "too-large"
        case .timedOut: "timed-out"
        case .unreachable: "unreachable"
        case .identityMismatch: "identity-mismatch"
        case .refused(let status): "refused-\(status)"
        case .wrongMediaType: "wrong-media-type"
        case .cancelled: "cancelled"
        }
    }

    init(_ failure: SourceFailure) {
        self =
            switch failure {
            case .unreachable: .unreachable
            case .identityMismatch: .identityMismatch
            case .timedOut: .timedOut
            case .refused(let status): .refused(status: status)
            case .wrongMediaType: .wrongMediaType
            case .tooLarge: .tooLarge
            case .cancelled: .cancelled
            }
    }
}
