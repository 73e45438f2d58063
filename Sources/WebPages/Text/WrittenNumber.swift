extension PageLanguage {
    /// A number with at most so many decimals, in the way of this language: `1.234,5` or `1,234.5`.
    func written(_ number: Double, decimals: Int = 1) -> String {
        guard number.isFinite else { return "–" }
        var unit = 1
        for _ in 0..<min(max(decimals, 0), 6) { unit *= 10 }
        let scaled = (number.magnitude * Double(unit)).rounded()
        // Beyond this a number of this kind is no longer exact.
        guard scaled < 9_007_199_254_740_992 else { return "\(number)" }
        let whole = Int(scaled) / unit
        let sign = number < 0 && scaled > 0 ? "-" : ""
        var digits = String(Int(scaled) % unit + unit).dropFirst()
        while digits.last == "0" { digits = digits.dropLast() }
        let fraction = digits.isEmpty ? "" : (self == .dutch ? "," : ".") + digits
        return sign + grouped(whole) + fraction
    }
}
