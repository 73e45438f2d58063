/// Work that is on offer (*vacature*), as one source knows it.
public struct Vacancy: Hashable, Sendable {
    public var id: ProfileID
    /// Without it nobody can find this vacancy.
    public var address: StreetAddress?
    /// At most 120 characters.
    public var title: String?
    /// At most 2,000 characters.
    public var description: String?
    public var occupation: OccupationCode?
    public var minimumWorkingLevel: WorkingLevel?
    public var conditions = EmploymentConditions()
    public var contractForms: [ContractForm] = []
    public var courses: [CourseDemand] = []
    public var educations: [EducationDemand] = []
    /// Codes of competences, at most 200 characters each.
    public var competences: [String] = []
    public var licences: DrivingLicences = []
    public var languages: [LanguageMastery] = []
    public var transport: [Transport] = []
    /// Years of experience asked for, 0...99, one entry per demand (*aantalJarenWerkzaamInBeroep*).
    public var experienceYears: [Int] = []
    public var flexibility = FlexibilityDemand()
    public var workingHours = WorkingHours()
    /// The branch of business, an SBI code 0...99999.
    public var sector: Int?
    /// The last day to apply, inclusive (*sluitingsdatum*).
    public var closesOn: CalendarDate?
    public var applicationMethods: [ApplicationMethod] = []
    public var employer = Employer()
    /// The source's own number, at most 11 characters; part of the detail only.
    public var number: String?

    public init(id: ProfileID) { self.id = id }
}
