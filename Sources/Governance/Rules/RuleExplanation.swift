private import FoundationEssentials

/// Why a limit is what it is.
public struct RuleExplanation: Hashable, Sendable {
    public let kind: RuleKind
    public let value: RuleValue
    /// The rule that counts; `nil` where nobody has ruled and the standard value does.
    public let rule: Rule?
    /// Less specific rules that would count without it, the most specific first.
    public let overruled: [Rule]
}

extension RuleExplanation: CustomStringConvertible {
    /// "maximum-matches is 50 by rule 12 for participant 0000... of A. Author since 2026-11-23T10:00:00Z: reason"
    public var description: String {
        let what = value.number.map { "\(kind.rawValue) is \($0)" } ?? kind.rawValue
        guard let rule else { return "\(what), the standard value: nobody has ruled otherwise" }
        let scope = rule.scope.value.isEmpty ? "everybody" : "\(rule.scope.sort.rawValue) \(rule.scope.value)"
        let since = rule.effectiveAt.ISO8601Format()
        return "\(what) by rule \(rule.number) for \(scope) of \(rule.authorship.by) since \(since): \(rule.authorship.why)"
    }
}
