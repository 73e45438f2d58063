public import LabourDomain

/// The participants as they are kept. Every change is in the history when its call returns, or nothing of it is.
public protocol ParticipantStore: Sendable {
    /// Registers an application; `RegistryFault.participantExists` where there is one with this OIN.
    func apply(_ details: ParticipantDetails, by authorship: Authorship) async throws -> RegisteredParticipant

    /// Puts other details in the place of those of version `version`. The OIN says whose.
    func revise(_ details: ParticipantDetails, version: Int, by authorship: Authorship) async throws -> RegisteredParticipant

    /// Takes a step in the standing of a participant that was seen at `version`; an acceptance is held against the conditions.
    func take(_ step: StandingStep, for oin: OIN, version: Int, by authorship: Authorship) async throws -> RegisteredParticipant

    /// One participant; `nil` where there is none.
    func participant(_ oin: OIN) async throws -> RegisteredParticipant?

    /// At most `limit` participants in the order of their OIN, beginning after this one.
    func participants(after oin: OIN?, limit: Int) async throws -> [RegisteredParticipant]

    /// The steps of a participant, the oldest first.
    func steps(of oin: OIN) async throws -> [TakenStep]
}
