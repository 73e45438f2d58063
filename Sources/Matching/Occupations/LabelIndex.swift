/// All names and synonyms of a register as search keys, one behind the other in memory, so that looking at each is cheap.
struct LabelIndex: Sendable {
    struct Found {
        let row: Int
        /// 0 for the name, else the synonym's position plus one.
        let synonym: Int
        let score: Int
    }

    private struct Label {
        let row: Int
        let synonym: Int
        let range: Range<Int>
    }

    private let labels: [Label]
    private let keys: [UInt8]

    init(_ occupations: [Occupation]) {
        var labels: [Label] = []
        var keys: [UInt8] = []
        for (row, occupation) in occupations.enumerated() {
            for (synonym, text) in ([occupation.name] + occupation.synonyms).enumerated() {
                let start = keys.count
                keys.append(contentsOf: SearchKey.bytes(of: text))
                labels.append(Label(row: row, synonym: synonym, range: start..<keys.count))
            }
        }
        self.labels = labels
        self.keys = keys
    }

    /// The best label of every row that fits: by score, then the shorter label, then the row.
    func best(for match: LabelMatch) -> [Found] {
        var found: [(Found, length: Int)] = []
        keys.withUnsafeBufferPointer { keys in
            for label in labels {
                let fit = match.score(UnsafeBufferPointer(rebasing: keys[label.range]))
                guard fit > 0 else { continue }
                let score = label.synonym == 0 ? fit : fit - 1
                // The labels of a row follow each other.
                if let last = found.last?.0, last.row == label.row {
                    guard score > last.score else { continue }
                    found.removeLast()
                }
                found.append((Found(row: label.row, synonym: label.synonym, score: score), label.range.count))
            }
        }
        found.sort { ($1.0.score, $0.length, $0.0.row) < ($0.0.score, $1.length, $1.0.row) }
        return found.map(\.0)
    }
}
