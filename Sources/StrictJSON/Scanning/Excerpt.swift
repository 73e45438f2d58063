/// Short, printable pieces of a document for its owner.
enum Excerpt {
    /// At most so many scalars, with an ellipsis when cut. Control and direction characters are written as escapes: an excerpt can reach a terminal.
    static func text(of bytes: some Collection<UInt8>, maximumScalars: Int) -> String {
        // Four bytes a scalar at most, and one scalar more to know whether it was cut.
        let text = String(decoding: bytes.prefix((maximumScalars + 1) * 4), as: UTF8.self)
        var excerpt = ""
        var count = 0
        for scalar in text.unicodeScalars {
            guard count < maximumScalars else { return excerpt + "…" }
            count += 1
            if isPrintable(scalar) {
                excerpt.unicodeScalars.append(scalar)
            } else {
                let digits = String(scalar.value, radix: 16)
                excerpt += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            }
        }
        return excerpt
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        default: true
        }
    }
}
