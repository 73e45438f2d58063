/// A kind of contract that somebody wants or a vacancy offers (*contractvorm*).
public struct ContractForm: Hashable, Sendable {
    /// How long it runs (*codeTypeArbeidscontract*).
    public var duration: ContractDuration?
    /// What it is for (*codeTypeOvereenkomst*).
    public var purpose: ContractPurpose?

    public init(duration: ContractDuration? = nil, purpose: ContractPurpose? = nil) {
        self.duration = duration
        self.purpose = purpose
    }
}

/// How long one contract runs; several together are ``ContractDurations``.
public enum ContractDuration: Hashable, Sendable, CaseIterable {
    /// *Onbepaalde tijd*.
    case indefinite
    /// *Bepaalde tijd*.
    case fixedTerm
}

/// What a contract is for (*type overeenkomst*), codes 1...4 of the data standard.
public enum ContractPurpose: UInt8, Hashable, Sendable, CaseIterable {
    /// *Reguliere vacature*.
    case regularJob = 1
    /// *Leerbaan*.
    case apprenticeship = 2
    /// *Vrijwilligerswerk*.
    case volunteering = 3
    /// *Werkervaringsplaats*.
    case workExperiencePlace = 4
}
