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
        case object(members: Range<Int>, required: Int, isClosed: Bool)
    }

    struct Member: Sendable {
        let name: ByteRange
        /// Of the name, so that a document's names find theirs quickly.
        let fingerprint: UInt64
        let rule: RuleIndex
        let isRequired: Bool
    }

    /// A piece of ``text``.
    struct ByteRange: Sendable {
        let start: Int
        let length: Int
    }

    var rules: [Rule] = []
    var members: [Member] = []
    var words: [ByteRange] = []
    var integers: [Int] = []
    var runs: [JSONCharacterRun] = []
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

    /// Takes in another program and gives the number of its root here.
    mutating func embed(_ other: SchemaProgram) -> RuleIndex {
        let offsets = Offsets(
            rules: rules.count, members: members.count, words: words.count, integers: integers.count, runs: runs.count, text: text.count)
        rules += other.rules.map { $0.moved(by: offsets) }
        members += other.members.map {
            Member(
                name: $0.name.moved(by: offsets.text), fingerprint: $0.fingerprint, rule: $0.rule + offsets.rules,
                isRequired: $0.isRequired)
        }
        words += other.words.map { $0.moved(by: offsets.text) }
        integers += other.integers
        runs += other.runs
        text += other.text
        return root
    }

    struct Offsets {
        let rules: Int
        let members: Int
        let words: Int
        let integers: Int
        let runs: Int
        let text: Int
    }
}

extension SchemaProgram.ByteRange {
    func moved(by offset: Int) -> Self { Self(start: start + offset, length: length) }
}

extension SchemaProgram.Rule {
    func moved(by offsets: SchemaProgram.Offsets) -> Self {
        func moved(_ range: Range<Int>, by offset: Int) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
        return switch self {
        case .any, .boolean, .integer, .string, .date: self
        case .integerList(let list): .integerList(moved(list, by: offsets.integers))
        case .word(let list, let orEmpty): .word(moved(list, by: offsets.words), orEmpty: orEmpty)
        case .shape(let list, let orEmpty): .shape(moved(list, by: offsets.runs), orEmpty: orEmpty)
        case .array(let element, let minimum): .array(element: element + offsets.rules, minimum: minimum)
        case .object(let members, let required, let isClosed):
            .object(members: moved(members, by: offsets.members), required: required, isClosed: isClosed)
        }
    }
}
