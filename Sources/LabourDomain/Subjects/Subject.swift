/// What a question is about. The two subjects share one dialogue and differ only in what a profile holds.
public enum Subject: String, CaseIterable, Codable, Hashable, Sendable {
    /// People who look for work (*werkzoekenden*).
    case jobSeekers = "job-seekers"
    /// Work that is on offer (*vacatures*).
    case vacancies
}
