/// A number as it stands in the document.
struct NumberSpan {
    /// 2^53 - 1, the largest integer that I-JSON lets every receiver read exactly (RFC 7493 §2.2).
    static let largestInteger: UInt64 = 9_007_199_254_740_991

    var start: Int
    var end: Int
    var isNegative: Bool
    /// The digits before point and exponent; `nil` above ``largestInteger``.
    var magnitude: UInt64?
    /// Written without point and exponent.
    var hasOnlyDigits: Bool

    /// The value when it is written as an integer, not `-0`, and exact by I-JSON.
    var integer: Int64? {
        guard hasOnlyDigits, let magnitude, !isNegativeZero else { return nil }
        return isNegative ? -Int64(magnitude) : Int64(magnitude)
    }

    /// `-0` is a double, not an integer: no integer type can give it back.
    var isNegativeZero: Bool { hasOnlyDigits && isNegative && magnitude == 0 }
}
