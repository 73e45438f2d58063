/// What a selection question can look at in one profile, of either subject. An absent fact satisfies no criterion (vum.md §2.4).
public struct SelectionFacts: Hashable, Sendable {
    /// Where the person is mediated from, or the work is; without it a profile cannot be found.
    public var postcode: Postcode?
    /// Job seekers: the furthest they want to travel, kilometres (*maximaleReisafstand*).
    public var maximumTravelDistance: UInt16?
    public var occupations: [OccupationCode] = []
    public var contractDurations: ContractDurations = []
    public var irregularHours: YesNo?
    public var officeHours: YesNo?
    public var licences: DrivingLicences = []
    public var languages: [LanguageSkill] = []
    /// Job seekers: the day from which they can work.
    public var availableFrom: CalendarDate?
    /// Vacancies: the day the work starts.
    public var startsOn: CalendarDate?
    /// Vacancies: the last day to apply (*sluitingsdatum*), inclusive.
    public var closesOn: CalendarDate?
    /// The least hours a week, 0...99.
    public var minimumHours: UInt8?
    /// The most hours a week, 0...99.
    public var maximumHours: UInt8?
    /// Vacancies: 0...7.
    public var educationLevel: UInt8?

    public init() {}

    /// Whether every criterion but the area holds. Cost grows with what the profile holds, not with the number of occupations asked,
    /// which can be tens of thousands.
    public func satisfyCriteria(of question: SelectionQuestion) -> Bool {
        if !question.occupations.isEmpty, !question.asksForAny(of: occupations) { return false }
        if !question.contractDurations.isEmpty, contractDurations.isDisjoint(with: question.contractDurations) { return false }
        if let asked = question.irregularHours, irregularHours != asked { return false }
        if let asked = question.officeHours, officeHours != asked { return false }
        if !licences.isSuperset(of: question.licences) { return false }
        if !question.languages.allSatisfy({ languages.contains(where: $0.isMet) }) { return false }
        return datesSatisfy(question) && hoursSatisfy(question) && (question.educationLevel?.isMet(by: educationLevel) ?? true)
    }

    private func datesSatisfy(_ question: SelectionQuestion) -> Bool {
        if let limit = question.availableBy { guard let availableFrom, availableFrom <= limit else { return false } }
        if let limit = question.startsFrom { guard let startsOn, startsOn >= limit else { return false } }
        return true
    }

    private func hoursSatisfy(_ question: SelectionQuestion) -> Bool {
        if let limit = question.maximumHoursAtLeast { guard let maximumHours, maximumHours >= limit else { return false } }
        if let limit = question.minimumHoursAtMost { guard let minimumHours, minimumHours <= limit else { return false } }
        return true
    }

    /// Whether a profile at this distance lies within both the question's radius and, when asked to count, the person's own travel distance.
    public func isWithinReach(kilometres: Double, of question: SelectionQuestion, respectingOwnTravelDistance: Bool) -> Bool {
        if kilometres > Double(question.area.radius) { return false }
        if respectingOwnTravelDistance, let own = maximumTravelDistance, kilometres > Double(own) { return false }
        return true
    }
}
