public import Geography
public import LabourDomain
import StrictJSON
import VUMWire

/// The records that a source was loaded with, with everything that is needed to know its answers without it.
public struct RecordSet: Sendable {
    struct Entry: Sendable {
        /// What the reports call it: the identifier it was supplied with.
        let name: String
        let record: JSONValue
        let facts: SelectionFacts
        /// What may be seen of it before its detail, without identifier and empty values, as text that is equal for equal profiles.
        let profileText: String
    }

    public let subject: Subject
    let entries: [Entry]
    private let byProfile: [String: [Int]]
    private let byName: [String: Int]
    private let gazetteer: Gazetteer

    /// The most records that are read.
    public static let maximumRecords = 20_000

    /// The records in order, each one JSON text; an error names the number of the record that is none.
    public init(subject: Subject, records: [[UInt8]], gazetteer: Gazetteer) throws(AccreditationError) {
        self.subject = subject
        self.gazetteer = gazetteer
        let contract = WireContract.of(subject)
        var entries: [Entry] = []
        for (index, bytes) in records.prefix(Self.maximumRecords).enumerated() {
            entries.append(try Self.entry(bytes, contract, line: index + 1))
        }
        guard !entries.isEmpty else { throw .noRecords }
        self.entries = entries
        byProfile = Dictionary(grouping: entries.indices) { entries[$0].profileText }
        byName = Dictionary(entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The published records.
    public static func published(_ subject: Subject, gazetteer: Gazetteer) throws(AccreditationError) -> RecordSet {
        try RecordSet(subject: subject, records: PublishedRecords.records(of: subject), gazetteer: gazetteer)
    }

    private static func entry(_ bytes: [UInt8], _ contract: WireContract, line: Int) throws(AccreditationError) -> Entry {
        guard let idKey = contract.detail?.idKey else { throw .unusableRecord(line: line, reason: "a subject without details") }
        do {
            let record = try JSONValue(parsing: bytes, limits: WireContract.recordLimits)
            let profile = try JSONValue(parsing: try contract.searchProfile(of: bytes), limits: WireContract.recordLimits)
            return Entry(
                name: record[idKey]?.stringValue ?? "record \(line)", record: record, facts: try contract.facts(of: bytes),
                profileText: profile.comparable(without: idKey))
        } catch {
            throw .unusableRecord(line: line, reason: "\(error)")
        }
    }

    /// The records that satisfy a question, by their places; `nil` where the question is none.
    func expected(_ body: [UInt8]) -> Set<Int>? {
        guard let request = try? WireContract.of(subject).parseSelection(body) else { return nil }
        let question = request.question
        return Set(
            entries.indices.filter { index in
                let facts = entries[index].facts
                guard let area = facts.postcode?.area, let distance = gazetteer.kilometres(from: question.area.centre.area, to: area) else {
                    return false
                }
                return facts.isWithinReach(kilometres: distance, of: question, respectingOwnTravelDistance: true)
                    && facts.satisfyCriteria(of: question)
            })
    }

    /// Great-circle kilometres between two postcodes, by their areas.
    func kilometres(_ start: String, _ end: String) -> Double? {
        guard let start = try? Postcode(start), let end = try? Postcode(end) else { return nil }
        return gazetteer.kilometres(from: start.area, to: end.area)
    }

    /// Which record a match shows: by its content, else by its identifier. Of records with the same content one that is not yet taken.
    func place(of match: JSONValue, idKey: String, taken: Set<Int>) -> Int? {
        if let same = byProfile[match.comparable(without: idKey)] { return same.first { !taken.contains($0) } ?? same.first }
        return match[idKey]?.stringValue.flatMap { byName[$0] }
    }

    func name(_ place: Int) -> String { entries.indices.contains(place) ? entries[place].name : "?" }

    /// A few names, and how many more there are.
    func names(_ places: some Sequence<Int>) -> String {
        let sorted = places.sorted()
        let shown = sorted.prefix(8).map(name).joined(separator: ", ")
        return sorted.count > 8 ? "\(shown) and \(sorted.count - 8) more" : shown
    }
}

extension JSONValue {
    /// The canonical text without empty values and one member.
    func comparable(without key: String) -> String {
        guard var object = withoutEmpty().objectValue else { return canonicalText }
        object[key] = nil
        return JSONValue.object(object).canonicalText
    }
}
