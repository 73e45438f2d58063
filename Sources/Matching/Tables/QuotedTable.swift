/// Comma-separated values with quotation marks (RFC 4180), read strictly: records end with LF or CRLF, and a broken one is named by its line.
struct QuotedTable {
    struct Record {
        let fields: [String]
        /// Where the record starts, from 1; a quoted field may hold line feeds.
        let line: Int
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next record, `nil` at the end. A last record needs no line feed.
    mutating func next() throws(MatchingError) -> Record? {
        guard position < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        while true {
            let field = try field(of: start)
            guard let text = String(validating: field, as: UTF8.self) else { throw .brokenTable(line: start, fault: .notUTF8) }
            fields.append(text)
            if position < bytes.count, bytes[position] == UInt8(ascii: ",") {
                position += 1
            } else {
                endRecord()
                return Record(fields: fields, line: start)
            }
        }
    }

    /// Reads one field and stops at what ends it: a comma, a line end or the end of the file.
    private mutating func field(of record: Int) throws(MatchingError) -> ArraySlice<UInt8> {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while position < bytes.count, !isFieldEnd(position) {
                guard bytes[position] != UInt8(ascii: "\"") else { throw .brokenTable(line: record, fault: .strayQuote) }
                position += 1
            }
            return bytes[start..<position]
        }
        var field: ArraySlice<UInt8> = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                    guard position == bytes.count || isFieldEnd(position) else { throw .brokenTable(line: record, fault: .strayQuote) }
                    return field
                }
                position += 1
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            field.append(byte)
        }
        throw .brokenTable(line: record, fault: .unterminatedQuote)
    }

    private func isFieldEnd(_ index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: ","), UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        default: false
        }
    }

    private mutating func endRecord() {
        guard position < bytes.count else { return }
        position += bytes[position] == UInt8(ascii: "\r") ? 2 : 1
        line += 1
    }
}
