import StrictJSON

/// One activity of the register of processing (GDPR art. 30): what is done with data, why, with whose, for whom, and for how long.
public struct ProcessingActivity: Hashable, Sendable {
    /// Names an activity for ever; a relevant change makes a new one, so that an old log line keeps its meaning.
    public enum Identifier: String, CaseIterable, Hashable, Sendable {
        case answeringQuestions = "answering-questions"
        case deliveringDetails = "delivering-details"
        case followingOutcomes = "following-outcomes"
        case keepingProfiles = "keeping-profiles"
        case admittingParticipants = "admitting-participants"
        case watchingOverUse = "watching-over-use"
        case followingPilot = "following-pilot"
        case accountingForProcessing = "accounting-for-processing"
        case signingIn = "signing-in"
        case describingService = "describing-service"
        case runningService = "running-service"
    }

    public let id: Identifier
    public let name: String
    /// Why it is done (art. 30(1)(b)).
    public let purpose: String
    /// The ground in law (art. 6).
    public let ground: String
    /// Whose data (art. 30(1)(c)).
    public let subjects: [String]
    /// Which data.
    public let data: [String]
    /// Who receives them (art. 30(1)(d)).
    public let recipients: [String]
    /// How long they are kept (art. 30(1)(f)).
    public let retention: String
    /// How they are protected (art. 30(1)(g)).
    public let security: [String]
}
