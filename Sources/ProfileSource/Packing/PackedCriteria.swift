import LabourDomain

/// The criteria of a question and the rules of publication, as bounds on packed words. The area is not among them.
struct PackedCriteria {
    /// Bits that must all be set.
    let needed: UInt64
    /// Of these bits at least one must be set, and so for the next.
    let anyContract: UInt64
    let anyLevel: UInt64
    let startFrom: UInt32
    let startUntil: UInt32
    let openOn: UInt32
    let suppliedSince: UInt32
    let mostHours: UInt16
    let leastHours: UInt16
    let languages: [PackedDemand]
    /// The numbers of the occupations asked for that occur; empty where none is asked for.
    let occupations: [UInt32]
    /// For each number of an occupation whether it is asked; empty where so few are that they are compared one by one.
    let askedTable: [Bool]
    /// No profile can satisfy this.
    let isImpossible: Bool
    /// How many criteria there are beside occupations, for an estimate of how many profiles satisfy all.
    let furtherCriteria: Int

    private static let mostCompared = 3

    init(
        _ question: SelectionQuestion, of subject: Subject, rules: PublicationRules, occupations known: OccupationNumbers
    ) {
        var needed =
            PackedFlags.licences(question.licences) | PackedFlags.irregularHours(question.irregularHours)
            | PackedFlags.officeHours(question.officeHours)
        for demand in question.languages { if let language = demand.language { needed |= PackedFlags.language(language) } }
        self.needed = needed
        anyContract = question.contractDurations.isEmpty ? PackedFlags.always : PackedFlags.contracts(question.contractDurations)
        anyLevel =
            question.educationLevel.map { demand in
                (0...7).reduce(0) { demand.isMet(by: $1) ? $0 | PackedFlags.educationLevel($1) : $0 }
            } ?? PackedFlags.always
        let start = Self.start(question, of: subject)
        startFrom = start.from
        startUntil = start.until
        openOn = rules.today.map { UInt32($0.packed) } ?? .max
        suppliedSince = rules.oldestSupply
        mostHours = question.maximumHoursAtLeast.map { UInt16($0) + 1 } ?? 0
        leastHours = question.minimumHoursAtMost.map { UInt16($0) } ?? 255
        languages = question.languages.map(PackedDemand.init)
        // A question may name any number of occupations, also more than once.
        occupations = Set(question.occupations.compactMap { known.number(of: $0) }).sorted()
        var table: [Bool] = []
        if occupations.count > Self.mostCompared {
            table = [Bool](repeating: false, count: known.count + 1)
            for number in occupations { table[Int(number)] = true }
        }
        askedTable = table
        isImpossible = (!question.occupations.isEmpty && occupations.isEmpty) || start.isImpossible
        furtherCriteria =
            needed.nonzeroBitCount + [startFrom > 0, startUntil < .max, mostHours > 0, leastHours < 255].count { $0 }
            + [anyContract, anyLevel].count { $0 != PackedFlags.always }
    }

    /// The day of beginning is one field: the day somebody is available, or the day the work starts. What is asked of the other one holds for nobody.
    private static func start(_ question: SelectionQuestion, of subject: Subject) -> (from: UInt32, until: UInt32, isImpossible: Bool) {
        switch subject {
        case .jobSeekers:
            let until = question.availableBy.map { UInt32($0.packed) + 1 }
            return (until == nil ? 0 : 1, until ?? .max, question.startsFrom != nil)
        case .vacancies:
            return (question.startsFrom.map { UInt32($0.packed) + 1 } ?? 0, .max, question.availableBy != nil)
        // Never in an index.
        case .contactMoments:
            return (0, .max, true)
        }
    }
}
