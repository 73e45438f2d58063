/// Finds who tries what is not theirs: references of other askers, forged ones, ones that have expired, and questions that are refused.
///
/// Some of it is honest: a result list of yesterday is opened again, a link is cut off, a supplier tests how an error looks.
public struct Refusals: Hashable, Sendable {
    /// References of another asker in a day that are a finding; 1...1,000.
    public let ofAnotherAsker: Int
    /// Forged or damaged references in a day that are a finding; 1...10,000.
    public let forged: Int
    /// Expired references in a day that are a finding; 1...100,000.
    public let expired: Int
    /// Refused questions in a day that are a finding; 1...100,000.
    public let questions: Int

    /// A value outside its bounds becomes the nearest bound.
    public init(ofAnotherAsker: Int = 5, forged: Int = 25, expired: Int = 100, questions: Int = 300) {
        self.ofAnotherAsker = ofAnotherAsker.bounded(1...1_000)
        self.forged = forged.bounded(1...10_000)
        self.expired = expired.bounded(1...100_000)
        self.questions = questions.bounded(1...100_000)
    }

    func finding(_ reason: ReferenceRefused.Reason, _ measured: Int) -> MisuseFinding? {
        switch reason {
        case .ofAnotherAsker: finding(measured, ofAnotherAsker, "references that were given to another asker", .serious)
        case .forged: finding(measured, forged, "references that this exchange did not make", .notable)
        case .expired: finding(measured, expired, "references that had expired", .notable)
        }
    }

    func finding(questions measured: Int) -> MisuseFinding? {
        finding(measured, questions, "questions that were refused", .notable)
    }

    private func finding(_ measured: Int, _ threshold: Int, _ what: String, _ base: MisuseSeverity) -> MisuseFinding? {
        guard measured >= threshold else { return nil }
        return MisuseFinding(
            kind: .refusals, measured: measured, threshold: threshold, window: 24, base: base,
            explanation: "\(measured) \(what) were offered within a day; \(threshold) is the threshold.")
    }
}
