import StrictJSON

/// Makes random values and writes them in random ways that all mean the same.
struct DocumentGenerator {
    var random: SeededGenerator

    static let scalars: [Unicode.Scalar] = [
        "a", "B", "7", " ", "\"", "\\", "/", "\n", "\t", "\u{0}", "\u{1F}", "\u{7F}", "é", "ß", "€", "\u{2028}", "\u{D7FF}", "\u{E000}",
        "\u{FFFD}", "😀", "\u{10FFFD}", "{", "}", "[", "]", ",", ":",
    ]

    mutating func value(depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0..<(depth < 5 ? 10 : 7), using: &random) {
        case 0: .null
        case 1: .bool(Bool.random(using: &random))
        case 2: .integer(Int64.random(in: -9_007_199_254_740_991...9_007_199_254_740_991, using: &random))
        case 3: .integer(Int64.random(in: -20...1000, using: &random))
        case 4: .number(Double.random(in: -1...1, using: &random) * random.pick([0, 1, Double.leastNonzeroMagnitude, 1e20, 1.5e308]))
        case 5, 6: .string(text())
        case 7: .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth: depth + 1) })
        default:
            .object(
                JSONObject(
                    (0..<Int.random(in: 0...random.pick([3, 6, 25]), using: &random)).map { _ in (text(), value(depth: depth + 1)) }))
        }
    }

    mutating func text() -> String {
        var result = ""
        for _ in 0..<random.pick([0, 1, 2, 3, 5, 9, 30]) { result.unicodeScalars.append(random.pick(Self.scalars)) }
        return result
    }

    /// White space anywhere, escapes anywhere, members in any order.
    mutating func write(_ value: JSONValue) -> [UInt8] {
        var output: [UInt8] = []
        append(value, to: &output)
        return space() + output + space()
    }

    private mutating func append(_ value: JSONValue, to output: inout [UInt8]) {
        switch value {
        case .string(let text): append(text, to: &output)
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                output += write(element)
            }
            output += space() + [UInt8(ascii: "]")]
        case .object(let object):
            output.append(UInt8(ascii: "{"))
            for (index, member) in object.members.shuffled(using: &random).enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                output += space()
                append(member.key, to: &output)
                output += space() + [UInt8(ascii: ":")] + write(member.value)
            }
            output += space() + [UInt8(ascii: "}")]
        default: output += value.serialized()
        }
    }

    private mutating func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || random.chance(15) {
                for unit in String(Character(scalar)).utf16 {
                    let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
                    output += Array("\\u".utf8) + Array(repeating: 0x30, count: 4 - digits.utf8.count) + Array(digits.utf8)
                }
            } else {
                output += Array(String(Character(scalar)).utf8)
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    mutating func space() -> [UInt8] {
        random.chance(70) ? [] : (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick([0x20, 0x0A, 0x0D, 0x09]) }
    }

    /// The same bytes with a few of them changed, lost, doubled or swapped.
    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) where !result.isEmpty {
            let place = Int.random(in: 0..<result.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0:
                result[place] = random.pick(
                    Array("{}[],:\"\\0123456789+-.eEtfnul \n".utf8) + [0, 0x1F, 0x80, 0xC0, 0xED, 0xEF, 0xF5, 0xFF])
            case 1: result.remove(at: place)
            case 2: result.insert(result[place], at: place)
            case 3: result.removeSubrange(place...)
            default: result.swapAt(place, Int.random(in: 0..<result.count, using: &random))
            }
        }
        return result
    }
}
