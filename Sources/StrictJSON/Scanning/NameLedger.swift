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
        let name: StringSpan
        /// The decoded text in ``NameLedger/decoded`` when the name has escapes.
        let decoded: Range<Int>?
    }

    /// Up to here names are compared one by one.
    private static let smallObject = 16

    private var entries: [Entry] = []
    private var decoded: [UInt8] = []

    @inline(__always) func open() -> Mark { Mark(entries: entries.count, decoded: decoded.count) }

    mutating func close(_ mark: Mark) {
        guard entries.count > mark.entries || decoded.count > mark.decoded else { return }
        entries.removeLast(entries.count - mark.entries)
        decoded.removeLast(decoded.count - mark.decoded)
    }

    /// Adds a name; a duplicate among the first few is told at once and not added.
    mutating func insert(_ name: StringSpan, of bytes: UnsafeRawBufferPointer, since mark: Mark) -> Insertion {
        let entry = makeEntry(name, of: bytes)
        let count = entries.count - mark.entries
        if count < Self.smallObject {
            for index in mark.entries..<entries.count where entries[index].fingerprint == entry.fingerprint {
                if isEqual(entries[index], entry, bytes) { return .duplicate }
            }
        }
        entries.append(entry)
        return .new
    }

    /// Whether an object has more names than are compared as they come.
    @inline(__always) func hasManyNames(since mark: Mark) -> Bool { entries.count - mark.entries > Self.smallObject }

    /// The duplicates that only a look at all names shows, in order of appearance: every name that an earlier one equals.
    func lateDuplicates(of bytes: UnsafeRawBufferPointer, since mark: Mark) -> [StringSpan] {
        let sorted = entries[mark.entries...].sorted { left, right in
            left.fingerprint == right.fingerprint ? isOrdered(left, right, bytes) : left.fingerprint < right.fingerprint
        }
        var found: [StringSpan] = []
        for (left, right) in zip(sorted, sorted.dropFirst()) where left.fingerprint == right.fingerprint && isEqual(left, right, bytes) {
            found.append(right.name)
        }
        return found.sorted { $0.start < $1.start }
    }

    private mutating func makeEntry(_ name: StringSpan, of bytes: UnsafeRawBufferPointer) -> Entry {
        guard name.hasEscapes else {
            let text = UnsafeRawBufferPointer(rebasing: bytes[name.start..<name.end])
            return Entry(fingerprint: Fingerprint.of(text), name: name, decoded: nil)
        }
        let start = decoded.count
        EscapedText.append(UnsafeRawBufferPointer(rebasing: bytes[name.start..<name.end]), to: &decoded)
        let range = start..<decoded.count
        let fingerprint = decoded.withUnsafeBytes { Fingerprint.of(UnsafeRawBufferPointer(rebasing: $0[range])) }
        return Entry(fingerprint: fingerprint, name: name, decoded: range)
    }

    private func isEqual(_ left: Entry, _ right: Entry, _ bytes: UnsafeRawBufferPointer) -> Bool {
        withText(left, bytes) { left in withText(right, bytes) { right in left.elementsEqual(right) } }
    }

    /// By text, then by place, so that of equal names the first comes first.
    private func isOrdered(_ left: Entry, _ right: Entry, _ bytes: UnsafeRawBufferPointer) -> Bool {
        withText(left, bytes) { leftText in
            withText(right, bytes) { rightText in
                if leftText.lexicographicallyPrecedes(rightText) { return true }
                return leftText.elementsEqual(rightText) && left.name.start < right.name.start
            }
        }
    }

    private func withText<Result>(_ entry: Entry, _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        guard let range = entry.decoded else { return body(UnsafeRawBufferPointer(rebasing: bytes[entry.name.start..<entry.name.end])) }
        return decoded.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
}
