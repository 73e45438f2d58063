import LabourDomain

/// The text form of a gazetteer, read byte by byte: strict, so that a damaged table is refused with the line that is wrong.
enum GazetteerTable {
    struct Row {
        let area: PostcodeArea
        let position: GeographicPosition
        let municipality: UInt16
    }

    static let header = "pc4,latitude,longitude,municipality"

    static func rows(of csv: [UInt8]) throws(GeographyError) -> [Row] {
        var rows: [Row] = []
        var seen = [Bool](repeating: false, count: 9000)
        var number = 0
        var start = csv.startIndex
        while start < csv.endIndex || number == 0 {
            let end = csv[start...].firstIndex(of: UInt8(ascii: "\n")) ?? csv.endIndex
            let line = csv[start..<end]
            number += 1
            start = min(end + 1, csv.endIndex)
            if number == 1 {
                guard line.elementsEqual(header.utf8) else { throw .brokenTable(line: 1, fault: .header(got: excerpt(line))) }
                continue
            }
            let row = try row(line, number: number)
            let position = Int(row.area.number) - 1000
            guard !seen[position] else { throw .brokenTable(line: number, fault: .areaTwice(row.area)) }
            seen[position] = true
            rows.append(row)
        }
        return rows
    }

    private static func row(_ line: ArraySlice<UInt8>, number: Int) throws(GeographyError) -> Row {
        func broken(_ fault: TableFault) -> GeographyError { .brokenTable(line: number, fault: fault) }
        let fields = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard fields.count == 4 else { throw broken(.fieldCount(got: fields.count, expected: 4)) }
        guard let digits = fourDigits(fields[0]), let area = try? PostcodeArea(digits) else { throw broken(.area(got: excerpt(fields[0]))) }
        guard let latitude = decimal(fields[1]), (-90...90).contains(latitude) else { throw broken(.latitude(got: excerpt(fields[1]))) }
        guard let longitude = decimal(fields[2]), let position = try? GeographicPosition(latitude: latitude, longitude: longitude) else {
            throw broken(.longitude(got: excerpt(fields[2])))
        }
        guard let municipality = fourDigits(fields[3]) else { throw broken(.municipality(got: excerpt(fields[3]))) }
        return Row(area: area, position: position, municipality: UInt16(municipality))
    }

    private static func fourDigits(_ field: ArraySlice<UInt8>) -> Int? {
        guard field.count == 4, field.allSatisfy(\.isASCIIDigit) else { return nil }
        return field.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// `-`? one to three digits, then optionally a point and one to eight digits.
    private static func decimal(_ field: ArraySlice<UInt8>) -> Double? {
        let isNegative = field.first == UInt8(ascii: "-")
        let parts = (isNegative ? field.dropFirst() : field).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...3).contains(whole.count), parts.count <= 2 else { return nil }
        let fraction = parts.count == 2 ? parts[1] : []
        guard parts.count == 1 || (1...8).contains(fraction.count) else { return nil }
        guard whole.allSatisfy(\.isASCIIDigit), fraction.allSatisfy(\.isASCIIDigit) else { return nil }
        // Eleven digits fit a Double exactly, and so does the power of ten: one division, rounded once, gives the nearest value.
        let digits = (whole + fraction).reduce(0.0) { $0 * 10 + Double($1 - 0x30) }
        let scale = fraction.reduce(1.0) { scale, _ in scale * 10 }
        return (isNegative ? -digits : digits) / scale
    }

    private static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix(40), as: UTF8.self)
    }
}
