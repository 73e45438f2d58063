import Matching

/// Trades that belong together: somebody in one of them can often do another.
struct TradeFamily: Sendable {
    let group: OccupationGroup
    /// Out of a hundred, how many work irregular hours or shifts.
    let irregularShare: Int
    /// Out of a hundred, how many of the others work within office hours.
    let officeHoursShare: Int
    /// What trade names of employers end in, and what they begin with.
    let employerWords: [String]
    /// Where the work is done, as it follows "voor".
    let workplaces: [String]
    let capabilities: [Capability]
    let interests: [String]
    let trades: [Trade]

    func workplaces(of trade: Trade) -> [String] { trade.workplaces.isEmpty ? workplaces : trade.workplaces }

    func employerWords(of trade: Trade) -> [String] { trade.employerWords.isEmpty ? employerWords : trade.employerWords }

    static let all: [TradeFamily] = [
        .transport, .logistics, .industry, .metal, .installation, .vehicles, .construction, .care, .social, .education, .cleaning,
        .hospitality, .retail, .office, .business, .ict, .security, .green, .personal,
    ]
}
