/// Finds who asks details of more people than others do for each answer, and who asks more in a day than one can read.
///
/// For the first a running sum again, so that speed makes no difference: each detail adds one, each answer with matches takes off what is
/// still common.
public struct TooManyDetails: Hashable, Sendable {
    /// Details of one user in a day that are a finding; 10...10,000.
    public let userDay: Int
    /// The balance of details over answers that is a finding; 10...10,000.
    public let excess: Int
    /// Details for each answer that are always common, 1...10, whatever the peers do.
    public let commonPerAnswer: Int
    /// How many times the average of the peers is still common; 1...10.
    public let timesPeers: Double

    /// A value outside its bounds becomes the nearest bound.
    public init(userDay: Int = 120, excess: Int = 70, commonPerAnswer: Int = 4, timesPeers: Double = 2.5) {
        self.userDay = userDay.bounded(10...10_000)
        self.excess = excess.bounded(10...10_000)
        self.commonPerAnswer = commonPerAnswer.bounded(1...10)
        self.timesPeers = timesPeers.isNaN ? 1 : timesPeers.bounded(1...10)
    }

    /// What an answer takes off the balance: details that are common, never 9 or more of the 10 that the standard allows.
    func common(peers: Double) -> Float {
        Float(max(Double(commonPerAnswer), peers * timesPeers).bounded(1...8.5))
    }

    func finding(userDay measured: Int) -> MisuseFinding? {
        guard measured >= userDay else { return nil }
        return MisuseFinding(
            kind: .tooManyDetails, measured: measured, threshold: userDay, window: 24, base: .serious,
            explanation: "One user asked the details of \(measured) people in a day; \(userDay) is the threshold.")
    }

    func finding(excess balance: Float, common: Float) -> MisuseFinding? {
        let measured = Int(balance)
        guard measured >= excess else { return nil }
        return MisuseFinding(
            kind: .tooManyDetails, measured: measured, threshold: excess, window: nil, base: .serious,
            explanation: """
                \(measured) details were asked beyond \(Int(common)) for each answer, which is \(timesPeers) times what others ask or \
                what is always common; \(excess) is the threshold.
                """)
    }
}
