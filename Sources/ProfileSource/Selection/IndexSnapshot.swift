import Geography
import LabourDomain

/// The rows of one subject at one moment, by postcode area. Immutable once published, so that any number of readers share it.
struct IndexSnapshot: Sendable {
    /// For number - 1000 the rows of the area.
    private(set) var buckets = [[ProfileRow]](repeating: [], count: 9000)
    /// The number of rows.
    private(set) var count = 0

    private static func position(of area: PostcodeArea) -> Int { Int(area.number) - 1000 }

    func rows(in area: PostcodeArea) -> [ProfileRow] { buckets[Self.position(of: area)] }

    mutating func insert(_ row: ProfileRow) {
        buckets[Self.position(of: row.area)].append(row)
        count += 1
    }

    /// Takes out the row with this identifier; the order within an area has no meaning.
    mutating func remove(_ id: String, in area: PostcodeArea) {
        let position = Self.position(of: area)
        guard let index = buckets[position].firstIndex(where: { $0.id == id }) else { return }
        buckets[position].swapAt(index, buckets[position].count - 1)
        buckets[position].removeLast()
        count -= 1
    }
}
