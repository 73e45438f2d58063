/// The place of an action in a chain of actions over organisations (W3C Trace Context; LDV: trace, span, parent span).
public struct LogSpan: Hashable, Sendable {
    /// 32 lower-case hexadecimal digits; the same in every organisation.
    public let traceID: String
    /// 16 of them; of this action alone.
    public let spanID: String
    /// The action this one was part of, here or at the caller.
    public let parentSpanID: String?

    /// Refuses identifiers of another form, and those that are all zero.
    public init(traceID: String, spanID: String, parentSpanID: String? = nil) throws(GovernanceError) {
        try LogField.traceID.check(hexadecimal: traceID, digits: 32)
        try LogField.spanID.check(hexadecimal: spanID, digits: 16)
        if let parentSpanID { try LogField.spanID.check(hexadecimal: parentSpanID, digits: 16) }
        self.traceID = traceID
        self.spanID = spanID
        self.parentSpanID = parentSpanID
    }

    /// The first action of a new chain.
    public static func start(using randomness: RandomSource) throws(GovernanceError) -> LogSpan {
        try LogSpan(traceID: HexadecimalText.encode(randomness.bytes(16)), spanID: HexadecimalText.encode(randomness.bytes(8)))
    }

    /// An action within this one, with a new identifier.
    public func child(using randomness: RandomSource) throws(GovernanceError) -> LogSpan {
        try LogSpan(traceID: traceID, spanID: HexadecimalText.encode(randomness.bytes(8)), parentSpanID: spanID)
    }
}
