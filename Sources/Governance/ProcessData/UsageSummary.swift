public import FoundationEssentials
public import LabourDomain

/// How an organisation used the exchange in a period, as one that asks and as one that answers: numbers that can be shared with others
/// (*procesgegevens*, VUM-033). Nothing in it is about a person or tells what was asked.
public struct UsageSummary: Hashable, Sendable {
    /// As one that asks.
    public struct Asking: Hashable, Sendable {
        /// Questions, by how they ended; those without an end are `unfinished`.
        public var questions: [String: Int] = [:]
        public var matches = 0
        /// Answers of which a source had more, or that were cut off.
        public var truncated = 0
        /// Requests for details, by how they ended.
        public var details: [String: Int] = [:]
        /// What came of details, by the last word on each.
        public var outcomes: [String: Int] = [:]
        /// Requests that were turned away, by why.
        public var refusals: [String: Int] = [:]
        public var times = ResponseTimes()

        public init() {}
    }

    /// As one that answers.
    public struct Answering: Hashable, Sendable {
        /// Questions that it was asked, by how it took part.
        public var questions: [String: Int] = [:]
        public var matches = 0
        public var truncated = 0
        /// Records that broke the contract and were left out.
        public var recordsRefused = 0
        public var details: [String: Int] = [:]
        public var outcomes: [String: Int] = [:]
        public var times = ResponseTimes()

        public init() {}

        /// The share of questions that it answered, in per cent; `nil` where none was asked. What the asker broke off says nothing of it.
        public var availability: Double? {
            let asked = questions.filter { $0.key != "cancelled" }.values.reduce(0, +)
            return asked == 0 ? nil : Double(questions["answered", default: 0]) * 100 / Double(asked)
        }
    }

    /// `nil` for all organisations together.
    public let organisation: OIN?
    public let from: Date
    public let until: Date
    public var asking = Asking()
    public var answering = Answering()

    public init(of organisation: OIN?, from: Date, until: Date) {
        self.organisation = organisation
        self.from = from
        self.until = until
    }

    /// One row for each number, with the words that tell numbers of one kind apart.
    public var table: ProcessTable {
        var rows: [[ProcessCell]] = []
        func add(_ side: String, _ name: String, _ value: ProcessCell, of word: String = "") {
            rows.append([.text(side), .text(name), .text(word), value])
        }
        func addAll(_ side: String, _ name: String, _ counts: [String: Int]) {
            for (word, count) in counts.sorted(by: { $0.key < $1.key }) { add(side, name, .number(count), of: word) }
        }
        func addTimes(_ side: String, _ times: ResponseTimes) {
            for (word, value) in [("median", times.median), ("95th-percentile", times.percentile(95)), ("longest", times.longest)] {
                if let value { add(side, "milliseconds", .number(value), of: word) }
            }
        }
        addAll("asking", "questions", asking.questions)
        add("asking", "matches", .number(asking.matches))
        add("asking", "truncated", .number(asking.truncated))
        addAll("asking", "details", asking.details)
        addAll("asking", "outcomes", asking.outcomes)
        addAll("asking", "refusals", asking.refusals)
        addTimes("asking", asking.times)
        addAll("answering", "questions", answering.questions)
        if let availability = answering.availability { add("answering", "availability", .number(Int(availability * 10)), of: "per-mille") }
        add("answering", "matches", .number(answering.matches))
        add("answering", "truncated", .number(answering.truncated))
        add("answering", "records-refused", .number(answering.recordsRefused))
        addAll("answering", "details", answering.details)
        addAll("answering", "outcomes", answering.outcomes)
        addTimes("answering", answering.times)
        return ProcessTable(name: "summary", columns: ["side", "number", "of", "value"], rows: rows)
    }
}

/// How long answers took, in milliseconds: each value up to a minute is counted, so that percentiles are exact.
public struct ResponseTimes: Hashable, Sendable {
    private static let limit = 60_000
    private var counts: [Int32: Int] = [:]
    private var total = 0

    public init() {}

    /// Counts one; longer than a minute counts as a minute.
    public mutating func add(_ milliseconds: Int) {
        counts[Int32(max(0, min(Self.limit, milliseconds))), default: 0] += 1
        total += 1
    }

    /// The time within which half of the answers came.
    public var median: Int? { percentile(50) }
    /// The longest of all.
    public var longest: Int? { counts.keys.max().map(Int.init) }

    /// The least time within which this share of the answers came (nearest rank); `nil` where there were none. O(different times).
    public func percentile(_ share: Int) -> Int? {
        guard total > 0 else { return nil }
        let rank = max(1, (total * min(100, max(0, share)) + 99) / 100)
        var passed = 0
        for (time, count) in counts.sorted(by: { $0.key < $1.key }) {
            passed += count
            if passed >= rank { return Int(time) }
        }
        return longest
    }
}
