import FoundationEssentials
public import LabourDomain

/// Something that a participant has raised and that is followed until it is resolved (VUM-036, 038, 039).
public struct FollowedItem: Hashable, Sendable {
    public let number: Int64
    public let kind: FollowedKind
    /// Who raised it.
    public let participant: OIN
    /// What it says, by topic; each at most 10,000 bytes.
    public let text: [FollowedTopic: String]
    public let state: FollowedState
    /// What was done with it, the oldest first; the first is that it was raised.
    public let history: [FollowedStepTaken]

    /// Raises an item. A report of experiences covers all five topics, everything else has one text.
    public init(
        number: Int64, kind: FollowedKind, participant: OIN, text: [FollowedTopic: String], by authorship: Authorship
    ) throws(GovernanceError) {
        for topic in kind.topics {
            guard let text = text[topic] else {
                throw .invalidValue(name: topic.rawValue, expected: "a text", got: "none")
            }
            _ = try RegistryText.checked(text, topic.rawValue, upTo: 10_000, mayHaveLines: true)
        }
        guard text.count == kind.topics.count else {
            throw .invalidValue(name: kind.rawValue, expected: "\(kind.topics.count) topics", got: String(text.count))
        }
        let raised = FollowedStepTaken(step: nil, state: .raised, authorship: authorship)
        self.init(number: number, kind: kind, participant: participant, text: text, history: [raised])
    }

    private init(number: Int64, kind: FollowedKind, participant: OIN, text: [FollowedTopic: String], history: [FollowedStepTaken]) {
        self.number = number
        self.kind = kind
        self.participant = participant
        self.text = text
        self.history = history
        state = history.last?.state ?? .raised
    }

    /// Takes a step; the reason of the author is the answer, or what was done.
    public func taking(_ step: FollowedStep, by authorship: Authorship) throws(GovernanceError) -> FollowedItem {
        guard let next = state.after(step) else {
            throw .impossibleStep(got: step.rawValue, standing: state.rawValue, possible: state.possibleSteps.map(\.rawValue))
        }
        if let last = history.last, authorship.at < last.authorship.at { throw .earlierThanBefore }
        let taken = FollowedStepTaken(step: step, state: next, authorship: authorship)
        return FollowedItem(number: number, kind: kind, participant: participant, text: text, history: history + [taken])
    }
}

/// One line of the history of an item.
public struct FollowedStepTaken: Hashable, Sendable {
    /// `nil` for the raising itself.
    public let step: FollowedStep?
    public let state: FollowedState
    public let authorship: Authorship
}

/// What is raised.
public enum FollowedKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Something that hinders users (VUM-036).
    case bottleneck
    /// Experiences from preparation and use, in a standard form (VUM-038).
    case experienceReport = "experience-report"
    /// The scheme leaves too much room for misuse (VUM-039).
    case roomForMisuse = "room-for-misuse"
    /// A matching profile cannot be used (VUM-039).
    case unusableProfile = "unusable-profile"

    /// What it has to say.
    public var topics: [FollowedTopic] {
        switch self {
        case .bottleneck, .roomForMisuse, .unusableProfile: [.general]
        case .experienceReport: FollowedTopic.experience
        }
    }
}

/// What a text is about.
public enum FollowedTopic: String, CaseIterable, Codable, Hashable, Sendable {
    case general
    /// The quality of the information that was given, with an estimate of the time that it took.
    case information
    case impactAssessment = "impact-assessment"
    case conformity
    /// The quality of the data, and whether matching profiles can be used.
    case dataQuality = "data-quality"
    case roomForMisuse = "room-for-misuse"

    /// The five topics of a report of experiences.
    public static let experience: [FollowedTopic] = [.information, .impactAssessment, .conformity, .dataQuality, .roomForMisuse]
}
