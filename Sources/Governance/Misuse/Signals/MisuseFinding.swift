/// What a detector found, in figures and in words.
public struct MisuseFinding: Hashable, Sendable {
    public let kind: MisuseKind
    /// What was counted, in the unit that the explanation names.
    public let measured: Int
    /// From where on it is a finding, in the same unit; 1 or more.
    public let threshold: Int
    /// Hours over which was counted; `nil` for a balance that has no window.
    public let window: Int?
    /// What was seen, against which threshold, for the scheme manager. Names no organisation and no person.
    public let explanation: String
    /// How grave it is at the threshold itself.
    let base: MisuseSeverity

    init(kind: MisuseKind, measured: Int, threshold: Int, window: Int?, base: MisuseSeverity, explanation: String) {
        self.kind = kind
        self.measured = measured
        self.threshold = max(1, threshold)
        self.window = window
        self.base = base
        self.explanation = explanation
    }

    /// How many times the threshold was counted.
    var degree: Double { Double(measured) / Double(threshold) }

    /// One step graver at twice the threshold, two at four times.
    public var severity: MisuseSeverity {
        let steps = degree >= 4 ? 2 : degree >= 2 ? 1 : 0
        return MisuseSeverity(rawValue: min(MisuseSeverity.grave.rawValue, base.rawValue + steps)) ?? .grave
    }
}

/// How grave a signal is.
public enum MisuseSeverity: Int, CaseIterable, Codable, Hashable, Sendable, Comparable {
    /// Ask what is going on.
    case notable = 1
    /// Slow down until somebody has asked.
    case serious
    /// Stop until somebody has asked.
    case grave

    public static func < (left: MisuseSeverity, right: MisuseSeverity) -> Bool { left.rawValue < right.rawValue }
}
