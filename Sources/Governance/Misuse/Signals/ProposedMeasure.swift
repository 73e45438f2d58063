/// What could be done about a signal. Proposed only: the scheme manager decides, and can take each of them back; a rule of the scheme may
/// apply ``throttle`` by itself.
public enum ProposedMeasure: String, CaseIterable, Codable, Hashable, Sendable {
    /// Tell the asker what was seen and ask for an explanation.
    case warn
    /// Answer fewer questions an hour until somebody has looked.
    case throttle
    /// Admit no questions until somebody has looked.
    case suspend

    /// The measure that goes with a severity.
    public init(for severity: MisuseSeverity) {
        self =
            switch severity {
            case .notable: .warn
            case .serious: .throttle
            case .grave: .suspend
            }
    }
}
