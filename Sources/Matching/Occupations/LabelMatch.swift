/// How well a label fits what somebody typed, both as search keys.
struct LabelMatch {
    private let query: [UInt8]
    /// Where the words of the query lie in it.
    private let words: [Range<Int>]

    /// Nothing fits an empty query.
    init?(query: [UInt8]) {
        guard !query.isEmpty else { return nil }
        self.query = query
        words = query.split(separator: SearchKey.space).map(\.indices)
    }

    /// 0 where the label does not fit, else 42...100 (see ``Suggestion/score``). Linear in the label for a query of a few words.
    func score(_ label: UnsafeBufferPointer<UInt8>) -> Int {
        let whole = 0..<query.count
        let fit =
            if let start = firstWord(startingWith: whole, in: label) {
                start > 0 ? 80 : label.count == query.count ? 100 : 90
            } else if words.count > 1, words.allSatisfy({ firstWord(startingWith: $0, in: label) != nil }) {
                70
            } else if query.count >= 3, isAnywhere(in: label) {
                60
            } else if query.count >= 4, hasOneTypingError(label) {
                // In a shorter query one wrong letter leaves too little to go by.
                50
            } else {
                0
            }
        return fit == 0 ? 0 : fit - min(8, max(0, label.count - query.count) / 4)
    }

    /// Whether the label has, from a position, the letters of a part of the query.
    private func has(_ part: Range<Int>, at start: Int, of label: UnsafeBufferPointer<UInt8>) -> Bool {
        guard label.count - start >= part.count else { return false }
        var (index, position) = (part.lowerBound, start)
        while index < part.upperBound {
            if query[index] != label[position] { return false }
            index += 1
            position += 1
        }
        return true
    }

    /// Where the first word of the label stands that begins with a part of the query.
    private func firstWord(startingWith part: Range<Int>, in label: UnsafeBufferPointer<UInt8>) -> Int? {
        var start = 0
        while label.count - start >= part.count {
            if start == 0 || label[start - 1] == SearchKey.space, has(part, at: start, of: label) { return start }
            start += 1
        }
        return nil
    }

    private func isAnywhere(in label: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while label.count - start >= query.count {
            if has(0..<query.count, at: start, of: label) { return true }
            start += 1
        }
        return false
    }

    /// Whether the query is, but for one letter too many, too few, wrong or swapped with the next, the beginning of a word of the label.
    private func hasOneTypingError(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        // At most one letter of the query may be too many.
        while label.count - start >= query.count - 1 {
            if start == 0 || label[start - 1] == SearchKey.space, hasOneTypingError(label, from: start) { return true }
            start += 1
        }
        return false
    }

    private func hasOneTypingError(_ label: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var same = 0
        while same < query.count, start + same < label.count, query[same] == label[start + same] { same += 1 }
        guard same < query.count else { return true }
        let (here, end) = (start + same, query.count)
        if has(same + 1..<end, at: here, of: label) || has(same..<end, at: here + 1, of: label) { return true }
        if has(same + 1..<end, at: here + 1, of: label), here < label.count { return true }
        guard same + 1 < end, here + 1 < label.count else { return false }
        return query[same] == label[here + 1] && query[same + 1] == label[here] && has(same + 2..<end, at: here + 2, of: label)
    }
}
