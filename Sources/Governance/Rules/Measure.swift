public import FoundationEssentials

/// What is done about a participant that goes beyond what was agreed (VUM-030). Every measure can be lifted, and says why it was taken.
public struct Measure: Hashable, Sendable {
    public let number: Int64
    public let kind: MeasureKind
    /// When it counts; without an end until it is lifted.
    public let period: Period
    public let authorship: Authorship
    /// By whom, when and why it was lifted; `nil` while it was not.
    public let lifted: Authorship?

    /// Refuses a measure that would have counted before it was taken, and a throttle that leaves nothing or everything.
    public init(number: Int64, kind: MeasureKind, period: Period, authorship: Authorship, lifted: Authorship? = nil) throws(GovernanceError)
    {
        if case .throttle(let percent) = kind, !(1...99).contains(percent) {
            throw .invalidValue(name: "throttle", expected: "1 to 99 percent", got: String(percent))
        }
        guard period.from >= authorship.at else { throw .earlierThanBefore }
        if let lifted, lifted.at < authorship.at { throw .earlierThanBefore }
        self.number = number
        self.kind = kind
        self.period = period
        self.authorship = authorship
        self.lifted = lifted
    }

    /// The same measure, lifted. Once: what was lifted stays so, and a new measure is a new decision.
    public func lifting(_ authorship: Authorship) throws(GovernanceError) -> Measure {
        guard lifted == nil else { throw .impossibleStep(got: "lift", standing: "lifted", possible: []) }
        return try Measure(number: number, kind: kind, period: period, authorship: self.authorship, lifted: authorship)
    }

    /// When it really counts: until its end or until it was lifted, whichever is first; `nil` where it was lifted before it began.
    public var force: Period? {
        guard let lifted else { return period }
        let end = period.until.map { min($0, lifted.at) } ?? lifted.at
        return try? period.ending(at: end)
    }
}

/// The measures, the lightest first.
public enum MeasureKind: Hashable, Sendable {
    /// It is told; nothing is kept from it.
    case warn
    /// It may ask this percentage of the questions that it could, 1...99; never less than one in an hour.
    case throttle(percent: Int)
    /// It may ask nothing, and is asked nothing.
    case suspend
}

/// What the measures against a participant come to at an instant: the heaviest of each kind.
public struct MeasureEffect: Hashable, Sendable {
    public let isWarned: Bool
    /// 100 without a throttle.
    public let percent: Int
    public let isSuspended: Bool

    /// The measures that count at an instant.
    public init(of measures: [Measure], at instant: Date) {
        let kinds = measures.filter { $0.force?.contains(instant) ?? false }.map(\.kind)
        isWarned = kinds.contains(.warn)
        isSuspended = kinds.contains(.suspend)
        percent = kinds.reduce(100) { least, kind in if case .throttle(let percent) = kind { min(least, percent) } else { least } }
    }

    /// What is left of a number of questions.
    public func allowance(of limit: Int) -> Int {
        if isSuspended { return 0 }
        guard percent < 100, limit > 0 else { return limit }
        return max(1, limit.multipliedReportingOverflow(by: percent).partialValue / 100)
    }
}
