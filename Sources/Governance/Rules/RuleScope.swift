public import LabourDomain

/// Whom or what a rule is for. Of several that fit, the most specific one counts: participant, then category, then subject, then everybody.
public enum RuleScope: Hashable, Sendable {
    case participant(OIN)
    case category(ParticipantCategory)
    case subject(Subject)
    case general

    /// The name of the sort of scope.
    public var sort: RuleScopeSort {
        switch self {
        case .participant: .participant
        case .category: .category
        case .subject: .subject
        case .general: .general
        }
    }

    /// What it names; empty for everybody.
    public var value: String {
        switch self {
        case .participant(let oin): oin.text
        case .category(let category): category.rawValue
        case .subject(let subject): subject.rawValue
        case .general: ""
        }
    }

    /// `nil` where the value is none of its sort.
    public init?(sort: RuleScopeSort, value: String) {
        switch sort {
        case .participant:
            guard let oin = try? OIN(value) else { return nil }
            self = .participant(oin)
        case .category:
            guard let category = ParticipantCategory(rawValue: value) else { return nil }
            self = .category(category)
        case .subject:
            guard let subject = Subject(rawValue: value) else { return nil }
            self = .subject(subject)
        case .general:
            guard value.isEmpty else { return nil }
            self = .general
        }
    }
}

/// The sorts of scope, the most specific first.
public enum RuleScopeSort: String, CaseIterable, Codable, Hashable, Sendable {
    case participant, category, subject, general
}
