/// What a question of any subject asks.
public enum Inquiry: Hashable, Sendable {
    /// Profiles that satisfy criteria: job seekers, vacancies.
    case selection(SelectionQuestion)
    /// The contact moments of an employer.
    case contactMoments(ContactMomentQuestion)
}
