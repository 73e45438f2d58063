/// In which order matches are shown.
public enum MatchOrder: String, CaseIterable, Sendable {
    /// The best fit first.
    case fit = "past"
    /// The nearest first; an unknown distance last.
    case distance = "afstand"
}

extension AskedQuestion {
    /// The matches in an order; equal ones stay as they are ranked.
    public func matches(by order: MatchOrder) -> [Match] {
        switch order {
        case .fit: matches
        case .distance:
            matches.enumerated().sorted { left, right in
                let (near, far) = (left.element.found.kilometres ?? .infinity, right.element.found.kilometres ?? .infinity)
                return near == far ? left.offset < right.offset : near < far
            }.map(\.element)
        }
    }
}
