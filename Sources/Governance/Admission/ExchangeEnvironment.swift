/// Where an exchange runs (VUM-005). Who is accepted for one is not thereby accepted for the other.
public enum ExchangeEnvironment: String, CaseIterable, Codable, Hashable, Sendable {
    case pilot
    case production
}

/// What the profiles are that are exchanged.
public enum DataKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// People and vacancies that do not exist.
    case invented
    /// Profiles of people, and vacancies that are open.
    case real
}

/// What an exchange is for, as its operator set it up.
public struct ExchangeSetting: Hashable, Sendable {
    public let environment: ExchangeEnvironment
    /// What the sources of this exchange hold. A question to prove a connection is answered with invented data only.
    public let data: DataKind

    public init(environment: ExchangeEnvironment, data: DataKind) {
        self.environment = environment
        self.data = data
    }
}
