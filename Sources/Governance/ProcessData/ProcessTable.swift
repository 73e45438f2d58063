internal import FoundationEssentials

/// Rows of one entity, as they are written to a file.
public struct ProcessTable: Hashable, Sendable {
    /// What the file is called, without its extension.
    public let name: String
    let columns: [String]
    let rows: [[ProcessCell]]

    /// The first line, and then a line for each row (RFC 4180), in UTF-8.
    public var csv: String {
        var text = ""
        func add(_ fields: [String]) { text += fields.joined(separator: ",") + "\r\n" }
        add(columns.map(ProcessCell.quoted))
        for row in rows { add(row.map(\.csv)) }
        return text
    }

    /// A list of objects with the columns as names; what is not there is left out.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try [UInt8](
            encoder.encode(
                rows.map { row in Dictionary(zip(columns, row).filter { $0.1 != .nothing }) { first, _ in first } }))
    }
}

/// One value of a row.
enum ProcessCell: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case date(Date)
    case nothing

    static func optional(_ text: String?) -> ProcessCell { text.map { .text($0) } ?? .nothing }

    static func optional(_ number: Int?) -> ProcessCell { number.map { .number($0) } ?? .nothing }

    static func optional(_ date: Date?) -> ProcessCell { date.map { .date($0) } ?? .nothing }

    var csv: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .date(let date): Self.text(of: date)
        case .nothing: ""
        }
    }

    /// In quotes, always. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
    static func quoted(_ text: String) -> String {
        // On scalars: a quote and what is stacked on it are one character.
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        let start = text.unicodeScalars.first { $0 != " " }
        if let start, "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(start) { quoted.append("'") }
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }

    /// ISO 8601 in UTC, to the millisecond.
    private static func text(of date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}

extension ProcessCell: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .date(let date): try container.encode(Self.text(of: date))
        case .nothing: try container.encodeNil()
        }
    }
}
