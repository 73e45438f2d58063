/// That a participant has a role for a time (*rol VUM-deelnemer*).
public struct RoleTerm: Hashable, Sendable {
    public let role: Role
    public let period: Period

    public init(role: Role, period: Period) {
        self.role = role
        self.period = period
    }
}
