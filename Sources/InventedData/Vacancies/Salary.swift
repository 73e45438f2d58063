import LabourDomain

/// What a job pays, by its level; rounded amounts that are plausible and nobody's.
enum Salary {
    static func text(_ level: WorkingLevel, _ chance: inout Chance) -> String {
        switch level {
        case .higherProfessional, .academic:
            let (low, width) = level == .academic ? (4200, 1800) : (3200, 1300)
            let from = low + 50 * chance.below(12)
            return "€ \(thousands(from)) tot € \(thousands(from + width)) bruto per maand"
        default:
            let base = level == .vocational ? 1650 : level == .preVocational ? 1550 : 1490
            let from = base + 10 * chance.below(30)
            return "€ \(hourly(from)) tot € \(hourly(from + 120 + 10 * chance.below(30))) bruto per uur"
        }
    }

    private static func thousands(_ euros: Int) -> String {
        let rest = String(euros % 1000)
        return "\(euros / 1000).\(String(repeating: "0", count: max(0, 3 - rest.utf8.count)))\(rest)"
    }

    private static func hourly(_ cents: Int) -> String {
        let rest = String(cents % 100)
        return "\(cents / 100),\(rest.utf8.count == 1 ? "0" : "")\(rest)"
    }
}
