public import LabourDomain

/// Who tests whom, and with which patience.
public struct AccreditationSetting: Hashable, Sendable {
    /// Whose source is tested, and who answers for it: the number that questions are addressed to.
    public let source: OIN
    /// The processor that runs the source; the source itself where there is none.
    public let processor: OIN
    /// On whose behalf the questions are asked.
    public let asker: OIN
    /// The longest that an answer may take, seconds (10 in the agreements for details).
    public let secondsPerAnswer: Double

    public init(source: OIN, processor: OIN, asker: OIN, secondsPerAnswer: Double = 10) {
        self.source = source
        self.processor = processor
        self.asker = asker
        self.secondsPerAnswer = secondsPerAnswer
    }
}
