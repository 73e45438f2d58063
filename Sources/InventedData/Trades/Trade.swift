import LabourDomain

/// What the generator knows of one occupation. Words are Dutch, since they end up in profiles.
struct Trade: Sendable {
    /// The preferred label in the register.
    let name: String
    /// The everyday word, as it stands within a sentence.
    let title: String
    /// How common the occupation is; relative to the others.
    let weight: Int
    /// Branches of business (SBI 2008, five digits).
    let sectors: [Int]
    /// What somebody does all day, as infinitives, so that the same words serve a person and a vacancy.
    let tasks: [String]
    /// Courses that people in this occupation often have.
    let courses: [String]
    /// A course without which the work may not be done.
    let requiredCourse: String?
    /// Sets of licences, one of which everybody in this occupation has.
    let licences: [DrivingLicences]
    /// What the usual education is called.
    let study: String?
    /// Out of a hundred, how many work irregular hours or shifts, where that differs from the family.
    let irregularShare: Int?
    /// Where the work is done, where the family's words do not fit.
    let workplaces: [String]
    /// What employers are called, where the family's words do not fit.
    let employerWords: [String]

    init(
        _ name: String, _ title: String, weight: Int = 4, sectors: [Int], tasks: [String], courses: [String] = [],
        requires course: String? = nil,
        licences: [[String]] = [], study: String? = nil, irregular irregularShare: Int? = nil,
        at workplaces: [String] = [], employers employerWords: [String] = []
    ) {
        self.name = name
        self.title = title
        self.weight = weight
        self.sectors = sectors
        self.tasks = tasks
        self.courses = courses
        requiredCourse = course
        self.licences = licences.map { $0.compactMap(DrivingLicences.init(name:)).reduce([]) { $0.union($1) } }
        self.study = study
        self.irregularShare = irregularShare
        self.workplaces = workplaces
        self.employerWords = employerWords
    }
}
