/// A form in which an answer can be given.
enum MediaType: String, CaseIterable, Hashable, Sendable {
    case json = "application/json"
    case csv = "text/csv"

    /// As it stands in the answer.
    var contentType: String {
        switch self {
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8; header=present"
        }
    }
}

/// Choosing a form by `Accept` (RFC 9110 section 12.5.1). What a client cannot be given is refused, never sent in its place.
enum MediaRange {
    /// The first of the offered forms with the greatest weight; `nil` where none is accepted or the field is longer than any sensible one.
    static func choose(_ offered: [MediaType], accept values: [String]) -> MediaType? {
        let text = values.joined(separator: ",")
        guard text.utf8.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x2C }) else { return offered.first }
        guard text.utf8.count <= 2_000 else { return nil }
        let ranges = text.utf8.split(separator: UInt8(ascii: ",")).map { Range(Array($0)) }
        var best: (type: MediaType, weight: Int)?
        for type in offered {
            // The most specific range that fits decides.
            let fitting = ranges.filter { $0.fits(type) }.max { $0.specificity < $1.specificity }
            guard let weight = fitting?.weight, weight > (best?.weight ?? 0) else { continue }
            best = (type, weight)
        }
        return best?.type
    }

    private struct Range {
        let type: String
        /// In thousandths.
        let weight: Int

        init(_ bytes: [UInt8]) {
            let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
            let parts = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
                part.filter { !isSpace($0) }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
            }
            type = String(decoding: parts.first ?? [], as: UTF8.self)
            let quality = parts.dropFirst().first { $0.starts(with: "q=".utf8) }.map { Array($0.dropFirst(2)) }
            weight = quality.map(Self.thousandths) ?? 1_000
        }

        /// `0.5` is 500; what is no weight counts as none.
        private static func thousandths(_ bytes: [UInt8]) -> Int {
            guard let first = bytes.first, first == 0x30 || first == 0x31, bytes.count <= 5 else { return 0 }
            let fraction = bytes.dropFirst(2)
            guard bytes.count == 1 || bytes[1] == UInt8(ascii: "."), fraction.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return 0 }
            let digits = (Array(fraction) + [0x30, 0x30, 0x30]).prefix(3)
            return min(1_000, digits.reduce(Int(first - 0x30)) { $0 * 10 + Int($1 - 0x30) })
        }

        var specificity: Int { type == "*/*" ? 0 : type.hasSuffix("/*") ? 1 : 2 }

        func fits(_ offered: MediaType) -> Bool {
            if type == "*/*" { return true }
            if type.hasSuffix("/*") { return offered.rawValue.hasPrefix(type.dropLast(1)) }
            return type == offered.rawValue
        }
    }
}
