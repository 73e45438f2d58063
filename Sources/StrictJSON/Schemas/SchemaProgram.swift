/// A schema laid out flat: rules in one list that point at each other by number, names and words in another. Checking a document touches
/// only these lists and the document.
struct SchemaProgram: Sendable {
    typealias RuleIndex = Int

    enum Rule: Sendable {
        case any
        case boolean
        case integer(ClosedRange<Int>)
        case integerList(Range<Int>)
        case string(minimum: Int, maximum: Int)
        case word(Range<Int>, orEmpty: Bool)
        case shape(Range<Int>, orEmpty: Bool)
        case date(orEmpty: Bool)
        case array(element: RuleIndex, minimum: Int)
        /// A place in ``SchemaProgram/objects``.
        case object(Int)
    }

    /// Half a cache line, since every object of a document looks one up.
    struct Object: Sendable {
        /// Where its members begin, and how many there are.
        let firstMember: Int32
        let count: Int32
        /// The number of members that must be there.
        let required: Int32
        let isClosed: Bool
        let names: NameTable

        var members: Range<Int> { Int(firstMember)..<Int(firstMember) + Int(count) }
    }

    struct Member: Sendable {
        let name: ByteRange
        /// Of the name, so that a document's names find theirs quickly.
        let fingerprint: UInt64
        let rule: RuleIndex
        let isRequired: Bool
        /// Says that the value is wanted, and as what; 0 when it is not.
        var mark: UInt8 = 0
    }

    /// One of a list of strings.
    struct Word: Sendable {
        let range: ByteRange
        /// The first eight bytes, zero beyond the end: codes are rarely longer, and are then compared at once.
        let start: UInt64
    }

    /// What a run of characters asks, without its text for people.
    struct Run: Sendable {
        let characters: JSONCharacterClass.Bits
        let minimum: Int
        let maximum: Int
    }

    /// A piece of ``text``.
    struct ByteRange: Sendable {
        let start: Int
        let length: Int
    }

    var rules: [Rule] = []
    var objects: [Object] = []
    var members: [Member] = []
    /// The name tables of all objects, one after the other.
    var slots: [Int32] = []
    var words: [Word] = []
    var integers: [Int] = []
    var runs: [Run] = []
    /// What people read instead of ``runs``.
    var notations: [String] = []
    var text: [UInt8] = []

    /// The rule of the whole document: always the last.
    var root: RuleIndex { rules.count - 1 }

    init(_ rule: Rule) { rules = [rule] }

    init() {}

    mutating func add(text string: String) -> ByteRange {
        let start = text.count
        text.append(contentsOf: string.utf8)
        return ByteRange(start: start, length: text.count - start)
    }

    mutating func add(word string: String) {
        let range = add(text: string)
        words.append(Word(range: range, start: text.withUnsafeBytes { ShortText.word($0, at: range.start, count: range.length) }))
    }

    mutating func add(_ run: JSONCharacterRun) {
        runs.append(Run(characters: run.characters.bits, minimum: run.count.lowerBound, maximum: run.count.upperBound))
        notations.append(run.notation)
    }

    /// Adds an object with these members, whose rules are here already, and makes it the root.
    mutating func add(_ members: [Member], isClosed: Bool) {
        let start = self.members.count
        self.members += members
        let names = NameTable(of: members.map(\.fingerprint), into: &slots)
        let object = Object(
            firstMember: Int32(clamping: start), count: Int32(clamping: members.count),
            required: Int32(clamping: members.count(where: \.isRequired)), isClosed: isClosed, names: names)
        rules.append(.object(objects.count))
        objects.append(object)
    }
}
