/// The names of all open objects, so that a name that comes twice is seen (RFC 7493 §2.3). One list for the whole document: no allocation per object.
///
/// Small objects are compared name by name as they come. In a large one that would be quadratic, so its names are sorted once at its end;
/// sorting bytes, unlike hashing, leaves nothing for an attacker to collide.
struct NameLedger {
    /// Where an object's names begin.
    struct Mark {
        let entries: Int
        let decoded: Int
    }

    enum Insertion { case new, duplicate }

    private struct Entry {
        /// Equal names have equal ones, and few others do.
        let fingerprint: UInt64
        /// Where the name stands in the document.
        let start: Int
        /// The text: in the document or, where it has escapes, in ``NameLedger/decoded``.
        let textStart: Int
        let textCount: Int
        let hasEscapes: Bool
    }

    /// Up to here names are compared one by one.
    private static let smallObject = 16

    /// Those of the open objects, and behind them room that closed objects have left.
    private var entries: [Entry] = []
    private var decoded: [UInt8] = []
    /// How many entries and decoded bytes count.
    private var count = 0
    private var decodedCount = 0

    @inline(__always) func open() -> Mark { Mark(entries: count, decoded: decodedCount) }

    @inline(__always) mutating func close(_ mark: Mark) {
        count = mark.entries
        if decodedCount > mark.decoded { removeDecoded(since: mark) }
    }

    private mutating func removeDecoded(since mark: Mark) {
        decoded.removeLast(decodedCount - mark.decoded)
        decodedCount = mark.decoded
    }

    /// Adds a name; a duplicate among the first few is told at once and not added.
    mutating func insert(_ name: StringSpan, of bytes: UnsafeRawBufferPointer, since mark: Mark) -> Insertion {
        let entry = makeEntry(name, of: bytes)
        if count - mark.entries < Self.smallObject {
            for index in mark.entries..<count where entries[index].fingerprint == entry.fingerprint {
                if isEqual(entries[index], entry, bytes) { return .duplicate }
            }
        }
        if count < entries.count {
            entries[count] = entry
        } else {
            if entries.isEmpty { entries.reserveCapacity(2 * Self.smallObject) }
            entries.append(entry)
        }
        count += 1
        return .new
    }

    /// Whether an object has more names than are compared as they come.
    @inline(__always) func hasManyNames(since mark: Mark) -> Bool { count - mark.entries > Self.smallObject }

    /// The duplicates that only a look at all names shows, in order of appearance: where every name stands that an earlier one equals.
    func lateDuplicates(of bytes: UnsafeRawBufferPointer, since mark: Mark) -> [Int] {
        let sorted = entries[mark.entries..<count].sorted { left, right in
            left.fingerprint == right.fingerprint ? isOrdered(left, right, bytes) : left.fingerprint < right.fingerprint
        }
        var found: [Int] = []
        for (left, right) in zip(sorted, sorted.dropFirst()) where left.fingerprint == right.fingerprint && isEqual(left, right, bytes) {
            found.append(right.start)
        }
        return found.sorted()
    }

    @inline(__always) private mutating func makeEntry(_ name: StringSpan, of bytes: UnsafeRawBufferPointer) -> Entry {
        if name.hasEscapes { return makeDecodedEntry(name, of: bytes) }
        let length = name.end &- name.start
        return Entry(
            fingerprint: Fingerprint.of(bytes, at: name.start, count: length), start: name.start, textStart: name.start, textCount: length,
            hasEscapes: false)
    }

    private mutating func makeDecodedEntry(_ name: StringSpan, of bytes: UnsafeRawBufferPointer) -> Entry {
        let start = decodedCount
        EscapedText.append(UnsafeRawBufferPointer(rebasing: bytes[name.start..<name.end]), to: &decoded)
        decodedCount = decoded.count
        let length = decodedCount - start
        let fingerprint = decoded.withUnsafeBytes { Fingerprint.of($0, at: start, count: length) }
        return Entry(
            fingerprint: fingerprint, start: name.start, textStart: start, textCount: length, hasEscapes: true)
    }

    private func isEqual(_ left: Entry, _ right: Entry, _ bytes: UnsafeRawBufferPointer) -> Bool {
        withText(left, bytes) { left in withText(right, bytes) { right in left.elementsEqual(right) } }
    }

    /// By text, then by place, so that of equal names the first comes first.
    private func isOrdered(_ left: Entry, _ right: Entry, _ bytes: UnsafeRawBufferPointer) -> Bool {
        withText(left, bytes) { leftText in
            withText(right, bytes) { rightText in
                if leftText.lexicographicallyPrecedes(rightText) { return true }
                return leftText.elementsEqual(rightText) && left.start < right.start
            }
        }
    }

    private func withText<Result>(_ entry: Entry, _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let range = entry.textStart..<entry.textStart + entry.textCount
        guard entry.hasEscapes else { return body(UnsafeRawBufferPointer(rebasing: bytes[range])) }
        return decoded.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
}
