internal import FoundationEssentials
internal import Governance
internal import LabourDomain
internal import Synchronization

/// How many questions everybody has asked of late, for all copies of one exchange together. Each node counts for itself, and from nothing when
/// it starts.
final class QuestionAllowances: Sendable {
    private let table = Mutex(AllowanceTable())

    /// Takes one question of so many in sixty minutes.
    func take(_ asker: OIN, limit: Int, at instant: Date) -> AllowanceAnswer {
        table.withLock { $0.take(asker, limit: limit, at: instant) }
    }
}
