public import LabourDomain

/// Why a place or a table of places could not be made. Payloads never hold more than the text that was refused.
public enum GeographyError: Error, Equatable, Sendable {
    /// Latitude lies in -90...90 degrees, longitude in -180...180.
    case positionOutOfRange(latitude: Double, longitude: Double)
    /// A line of a gazetteer table, counted from 1, is not what the table's form demands.
    case brokenTable(line: Int, fault: TableFault)
    /// A gazetteer table has a header but no area.
    case emptyTable
}

/// What is wrong with a line of a gazetteer table.
public enum TableFault: Equatable, Sendable {
    /// The first line names the columns: `pc4,latitude,longitude,municipality`.
    case header(got: String)
    /// A line has exactly four fields.
    case fieldCount(got: Int, expected: Int)
    /// Four digits, the first not 0.
    case area(got: String)
    /// Degrees, written with digits, at most one point and a leading minus, -90...90.
    case latitude(got: String)
    /// Degrees, written the same way, -180...180.
    case longitude(got: String)
    /// Four digits (CBS).
    case municipality(got: String)
    /// The area stands on an earlier line as well.
    case areaTwice(PostcodeArea)
}
