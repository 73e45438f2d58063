/// The two logs. They share their machinery and no entry: what is processed never says which employee did it (docs/decisions/0014).
public enum LogName: String, CaseIterable, Codable, Hashable, Sendable {
    /// What was done with data about people, between organisations (Logboek Dataverwerkingen). No employee is in it.
    case processing
    /// Who did what, and whether it was allowed. Joined with the other by trace identifier.
    case audit
}
