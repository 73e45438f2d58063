internal import FoundationEssentials

/// A participant as a decision needs it: figures only, and its periods as a part of one list for all.
struct CompiledParty: Sendable {
    let category: ParticipantCategory?
    let isSUWI: Bool
    let standing: Standing
    /// Its terms as one who asks, who connects for others, and who answers.
    let mediator: Range<Int32>
    let processor: Range<Int32>
    let source: Range<Int32>
    /// When all conditions of this environment are met.
    let admitted: Range<Int32>
    /// In the list of measures.
    let measures: Range<Int32>
}

/// A mandate as a decision needs it.
struct CompiledMandate: Sendable {
    let span: Span
    let standard: Purpose
    /// One bit for each purpose.
    let purposes: UInt8

    func holds(_ purpose: Purpose) -> Bool { purposes & purpose.bit != 0 }
}

/// A period as two numbers.
struct Span: Sendable {
    private let from: Double
    private let until: Double

    init(_ period: Period) {
        from = period.from.timeIntervalSinceReferenceDate
        until = period.until?.timeIntervalSinceReferenceDate ?? .infinity
    }

    func contains(_ instant: Date) -> Bool {
        let instant = instant.timeIntervalSinceReferenceDate
        return from <= instant && instant < until
    }
}

extension Purpose {
    /// Its place in a set of bits.
    var bit: UInt8 {
        switch self {
        case .publicMediation: 1
        case .privateMediation: 2
        case .conformityTest: 4
        }
    }
}
