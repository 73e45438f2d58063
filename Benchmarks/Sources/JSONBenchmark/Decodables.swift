import Foundation

// A job seeker as one would write it for Foundation's decoder, with every rule of the contract that the decoder leaves open.

struct Refused: Error {}

struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

protocol Known: Decodable { static var names: Set<String> { get } }

/// An object without members that the contract does not know.
struct Closed<Value: Known>: Decodable {
    let value: Value
    init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: AnyKey.self).allKeys
        guard keys.allSatisfy({ Value.names.contains($0.stringValue) }) else { throw Refused() }
        value = try Value(from: decoder)
    }
}

struct Text<let maximum: Int>: Decodable {
    let text: String
    init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
        guard text.utf8.count <= maximum || text.unicodeScalars.count <= maximum else { throw Refused() }
    }
}

struct Number<let maximum: Int>: Decodable {
    let number: Int
    init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int.self)
        guard (0...maximum).contains(number) else { throw Refused() }
    }
}

/// One of the numbers whose bit is set.
struct Code<let bits: Int>: Decodable {
    let code: Int
    init(from decoder: any Decoder) throws {
        code = try decoder.singleValueContainer().decode(Int.self)
        guard (0..<32).contains(code), bits >> code & 1 == 1 else { throw Refused() }
    }
}

protocol Shape { static func holds(_ text: String.UTF8View) -> Bool }

struct Shaped<Kind: Shape>: Decodable {
    let text: String
    init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
        guard Kind.holds(text.utf8) else { throw Refused() }
    }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

enum PostcodeShape: Shape {
    static func holds(_ text: String.UTF8View) -> Bool {
        text.count == 6 && text.prefix(4).allSatisfy(isDigit) && text.dropFirst(4).allSatisfy(isLetter)
    }
}

enum IDShape: Shape {
    static func holds(_ text: String.UTF8View) -> Bool {
        (1...200).contains(text.count) && text.allSatisfy { isDigit($0) || isLetter($0) || "_.-".utf8.contains($0) }
    }
}

enum LanguageShape: Shape {
    static func holds(_ text: String.UTF8View) -> Bool { text.count == 3 && text.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } }
}

enum DigitsShape: Shape {
    static func holds(_ text: String.UTF8View) -> Bool { (1...10).contains(text.count) && text.allSatisfy(isDigit) }
}

enum DateShape: Shape {
    static func holds(_ text: String.UTF8View) -> Bool {
        let bytes = Array(text)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
        var number = 0
        for index in [0, 1, 2, 3, 5, 6, 8, 9] {
            guard isDigit(bytes[index]) else { return false }
            number = number * 10 + Int(bytes[index] - 0x30)
        }
        let (year, month, day) = (number / 10000, number / 100 % 100, number % 100)
        let february = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        let days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(month) && day >= 1 && day <= days[month - 1]
    }
}

protocol Words { static var words: Set<String> { get } }

struct Word<List: Words>: Decodable {
    let text: String
    init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
        guard List.words.contains(text) else { throw Refused() }
    }
}
