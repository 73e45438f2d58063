/// A selection question (*zoekvraag*): every criterion given must hold. Absent, or empty, means not asked.
///
/// Job seekers and vacancies use the same criteria where they share them; a criterion of the other subject stays absent.
public struct SelectionQuestion: Hashable, Sendable {
    /// Where; the only criterion that must be given.
    public var area: SearchArea
    /// Any of these occupations. Adding them one by one costs quadratic time; assign them together.
    public var occupations: [OccupationCode] = [] {
        didSet { manyOccupations = occupations.count > Self.fewOccupations ? Set(occupations) : [] }
    }
    /// Any of these contract durations.
    public var contractDurations: ContractDurations = []
    /// Irregular hours or shifts.
    public var irregularHours: YesNo?
    /// Office hours.
    public var officeHours: YesNo?
    /// All of these licences.
    public var licences: DrivingLicences = []
    /// All of these languages.
    public var languages: [LanguageDemand] = []
    /// Job seekers: can start on this day or before.
    public var availableBy: CalendarDate?
    /// Vacancies: the work starts on this day or after.
    public var startsFrom: CalendarDate?
    /// The profile's maximum number of hours a week is at least this; filled with the minimum that is wanted.
    public var maximumHoursAtLeast: UInt8?
    /// The profile's minimum number of hours a week is at most this; filled with the maximum that is wanted.
    public var minimumHoursAtMost: UInt8?
    /// Vacancies: the level of the work.
    public var educationLevel: EducationLevelDemand?

    /// Up to so many occupations are compared one by one, which is then faster than looking them up.
    private static let fewOccupations = 8
    /// The occupations for looking up, when there are many: one question has room for tens of thousands, and each profile is held
    /// against all of them.
    private var manyOccupations: Set<OccupationCode> = []

    public init(area: SearchArea) { self.area = area }

    /// Whether one of these occupations is asked for. Cost grows with `held` only.
    func asksForAny(of held: [OccupationCode]) -> Bool {
        manyOccupations.isEmpty ? held.contains(where: occupations.contains) : held.contains(where: manyOccupations.contains)
    }
}
