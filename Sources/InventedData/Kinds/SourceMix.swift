import LabourDomain
import Matching

/// How a kind of source differs from another, in shares out of a hundred.
struct SourceMix: Sendable {
    /// Begins the identifiers of job seekers and vacancies.
    let idPrefix: String
    /// Have never worked, or nothing is known of it.
    let withoutExperience: Int
    /// Months since the last job ended, at most.
    let monthsWithoutWork: Int
    /// Can start today.
    let availableNow: Int
    /// A counsellor or consultant is named in the detail.
    let counsellor: Int
    /// Personal e-mail address or telephone in the detail.
    let ownContact: Int
    /// Wants guidance at work.
    let guidance: Int
    /// Wants, or offers, a contract for a fixed term.
    let fixedTerm: Int
    /// Something that is usually known is missing.
    let incomplete: Int
    /// Speak another language at home.
    let otherMotherTongue: Int
    /// What trade names begin with where the source is the employer in name.
    let intermediary: String?
    private let groups: [OccupationGroup: Int]
    private let otherGroups: Int
    private let levels: [Int]

    /// How often this source has an occupation, relative to others.
    func weight(of group: OccupationGroup, level: WorkingLevel) -> Int {
        let position = min(max(Int(level.rawValue) - 2, 0), levels.count - 1)
        return (groups[group] ?? otherGroups) * levels[position]
    }

    static func of(_ kind: SourceKind) -> SourceMix {
        switch kind {
        case .municipality:
            SourceMix(
                idPrefix: "gem", withoutExperience: 22, monthsWithoutWork: 96, availableNow: 75, counsellor: 85, ownContact: 10,
                guidance: 40,
                fixedTerm: 60, incomplete: 14, otherMotherTongue: 35, intermediary: nil,
                groups: [
                    .cleaning: 6, .logistics: 6, .green: 6, .industry: 5, .hospitality: 5, .retail: 5, .transport: 3, .care: 3, .office: 3,
                    .construction: 3, .social: 2, .security: 2,
                ], otherGroups: 1, levels: [8, 6, 3, 1, 1])
        case .nationalService:
            SourceMix(
                idPrefix: "lan", withoutExperience: 6, monthsWithoutWork: 30, availableNow: 60, counsellor: 20, ownContact: 55, guidance: 8,
                fixedTerm: 45, incomplete: 7, otherMotherTongue: 16, intermediary: nil, groups: [:], otherGroups: 4,
                levels: [4, 4, 4, 4, 3])
        case .agency:
            SourceMix(
                idPrefix: "uzb", withoutExperience: 4, monthsWithoutWork: 8, availableNow: 65, counsellor: 90, ownContact: 5, guidance: 2,
                fixedTerm: 80, incomplete: 4, otherMotherTongue: 30, intermediary: "Uitzendbureau",
                groups: [
                    .logistics: 9, .industry: 6, .metal: 6, .installation: 6, .transport: 6, .care: 5, .construction: 3, .vehicles: 2,
                    .hospitality: 2, .office: 2, .green: 2,
                ], otherGroups: 0, levels: [5, 5, 4, 1, 1])
        }
    }
}
