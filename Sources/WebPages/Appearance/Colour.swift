import Foundation

/// A colour of a screen, with the measure of how well it can be read.
struct Colour: Equatable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    /// Read from `#rrggbb`.
    init(hex: String) throws(WebPagesError) {
        let bytes = Array(hex.utf8)
        guard bytes.count == 7, bytes[0] == UInt8(ascii: "#") else { throw .notAColour(got: hex) }
        var parts: [UInt8] = []
        for index in stride(from: 1, to: 7, by: 2) {
            guard let high = Self.digit(bytes[index]), let low = Self.digit(bytes[index + 1]) else { throw .notAColour(got: hex) }
            parts.append(high << 4 | low)
        }
        (red, green, blue) = (parts[0], parts[1], parts[2])
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Relative luminance (WCAG 2.2, definitions).
    var luminance: Double {
        func linear(_ part: UInt8) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// From 1 (the same) to 21 (black on white), as WCAG 2.2 defines it.
    func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }
}
