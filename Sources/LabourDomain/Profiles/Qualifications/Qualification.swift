/// What somebody brings to the labour market (*arbeidsmarktkwalificatie*).
public struct Qualification: Hashable, Sendable {
    public var workingLevel: WorkingLevel?
    public var courses: [Course] = []
    /// Codes of competences (*codeCompetentie*), at most 200 characters each.
    public var competences: [String] = []
    /// In the person's own words, at most 120 characters each.
    public var interests: [String] = []
    public var educations: [Education] = []
    public var licences: DrivingLicences = []
    public var languages: [LanguageMastery] = []
    public var workExperiences: [WorkExperience] = []

    public init() {}
}
