public import FoundationEssentials
public import LabourDomain

/// What the log tells of the use of the exchange, as far as misuse shows in it. Never the content of a profile or of a question.
public enum MisuseEvent: Hashable, Sendable {
    case questionAsked(QuestionAsked)
    case questionRefused(QuestionRefused)
    case matchesDelivered(MatchesDelivered)
    case detailRequested(DetailRequested)
    case detailEnded(DetailEnded)
    case referenceRefused(ReferenceRefused)

    /// When it happened.
    public var time: Date {
        switch self {
        case .questionAsked(let event): event.time
        case .questionRefused(let event): event.time
        case .matchesDelivered(let event): event.time
        case .detailRequested(let event): event.time
        case .detailEnded(let event): event.time
        case .referenceRefused(let event): event.time
        }
    }
}

/// Who does something: the asking controller, and its user where the asker tells.
public struct AskerIdentity: Hashable, Sendable {
    /// The controller in whose name is asked.
    public let asker: OIN
    /// A pseudonym of the person or system at the asker; `nil` where the asker does not tell, which leaves out what is judged for each
    /// user.
    public let user: KeyedDigest?

    public init(asker: OIN, user: KeyedDigest?) {
        self.asker = asker
        self.user = user
    }
}
