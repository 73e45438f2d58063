public import FoundationEssentials
public import LabourDomain

/// The allowances of all participants that have asked of late, in bounded memory: those who have not asked for an hour are let go.
public struct AllowanceTable: Sendable {
    private let capacity: Int
    private var allowances: [OIN: QuestionAllowance] = [:]

    /// At most so many participants at once; about 350 bytes each. At least 1.
    public init(capacity: Int = 20_000) { self.capacity = max(1, capacity) }

    /// How many are remembered.
    public var count: Int { allowances.count }

    /// Takes one question of `limit` in sixty minutes for a participant.
    public mutating func take(_ oin: OIN, limit: Int, at instant: Date) -> AllowanceAnswer {
        if allowances[oin] == nil, allowances.count >= capacity { makeRoom(at: instant) }
        return allowances[oin, default: QuestionAllowance()].take(limit: limit, at: instant)
    }

    /// Where all are still in use, the one that has asked least is forgotten: it has least to gain.
    private mutating func makeRoom(at instant: Date) {
        allowances = allowances.filter { !$0.value.isFull(at: instant) }
        guard allowances.count >= capacity, let least = allowances.min(by: { $0.value.asked < $1.value.asked })?.key else { return }
        allowances[least] = nil
    }
}
