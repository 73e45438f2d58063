/// What a question is about. All subjects share one dialogue; contact moments have no second step in it.
public enum Subject: String, CaseIterable, Codable, Hashable, Sendable {
    /// People who look for work (*werkzoekenden*).
    case jobSeekers = "job-seekers"
    /// Work that is on offer (*vacatures*).
    case vacancies
    /// What was discussed with an employer, when and by whom (*werkgeverscontactmomenten*, VUM interface 3.1).
    case contactMoments = "contact-moments"

    /// Those of interface 3.0: a question selects profiles, and a detail is asked with a reference. What takes part in these need not know
    /// interface 3.1.
    public static let ofProfiles: [Subject] = [.jobSeekers, .vacancies]
}
