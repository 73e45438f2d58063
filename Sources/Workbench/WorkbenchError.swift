/// Why a mediator did not get an answer. The words are for who typed a command; pages have words of their own for each case.
public enum WorkbenchError: Error, Equatable, Sendable {
    /// The exchange could not be reached. The hint says what may help.
    case unreachable(reason: String, hint: String)
    /// The exchange does not accept the certificate or the parties (401).
    case notAccepted
    /// The exchange refused what was asked: a question, a detail, a report. The words are its own, cut to one line.
    case refused(what: Asked, status: Int, words: String?)
    /// What the exchange delivered breaks the standard.
    case brokenAnswer(what: Asked, reason: String)
    /// Nobody with this name asked such a question, or it is too long ago.
    case unknownQuestion
    /// The answer holds no such match.
    case unknownMatch
    /// All details that one question may have were fetched.
    case noDetailsLeft

    /// What was asked of the exchange.
    public enum Asked: String, Sendable {
        case question, match, detail, report
    }
}

extension WorkbenchError: CustomStringConvertible {
    /// For the terminal.
    public var description: String {
        switch self {
        case .unreachable(let reason, let hint): "The exchange could not be asked: \(reason). \(hint)"
        case .notAccepted: "The exchange does not accept this certificate or these parties (401). Check --from, --via and --to."
        case .refused(let what, let status, nil): "The exchange refused the \(what.rawValue) with status \(status)."
        case .refused(let what, _, let words?): "The exchange refused the \(what.rawValue): \(words)"
        case .brokenAnswer(.question, let reason): "The exchange answered something that breaks the standard (\(reason))."
        case .brokenAnswer(.match, let reason): "The exchange delivered a match that cannot be (\(reason))."
        case .brokenAnswer(let what, let reason): "The exchange delivered a \(what.rawValue) that breaks the standard (\(reason))."
        case .unknownQuestion: "There is no such question, or it is too long ago."
        case .unknownMatch: "The answer holds no such match."
        case .noDetailsLeft: "All details that one question may have were fetched."
        }
    }
}
