/// How well a label fits what somebody typed, both as search keys.
struct LabelMatch {
    private let query: [UInt8]
    private let words: [ArraySlice<UInt8>]

    /// Nothing fits an empty query.
    init?(query: [UInt8]) {
        guard !query.isEmpty else { return nil }
        self.query = query
        words = query.split(separator: SearchKey.space)
    }

    /// 0 where the label does not fit, else 42...100 (see ``Suggestion/score``). Linear in the label for a query of a few words.
    func score(_ label: UnsafeBufferPointer<UInt8>) -> Int {
        if label.count == query.count, label.elementsEqual(query) { return 100 }
        let fit = fit(label)
        guard fit > 0 else { return 0 }
        return fit - min(8, max(0, label.count - query.count) / 4)
    }

    private func fit(_ label: UnsafeBufferPointer<UInt8>) -> Int {
        if starts(query[...], at: 0, of: label) { return 90 }
        if isAtWordStart(query[...], of: label) { return 80 }
        if words.count > 1, words.allSatisfy({ isAtWordStart($0, of: label) }) { return 70 }
        if query.count >= 3, isAnywhere(label) { return 60 }
        // In a shorter query one wrong letter leaves too little to go by.
        if query.count >= 4, hasOneTypingError(label) { return 50 }
        return 0
    }

    private func starts(_ part: ArraySlice<UInt8>, at start: Int, of label: UnsafeBufferPointer<UInt8>) -> Bool {
        guard label.count - start >= part.count else { return false }
        var index = start
        for byte in part {
            if label[index] != byte { return false }
            index += 1
        }
        return true
    }

    private func isAtWordStart(_ part: ArraySlice<UInt8>, of label: UnsafeBufferPointer<UInt8>) -> Bool {
        label.indices.contains { ($0 == 0 || label[$0 - 1] == SearchKey.space) && starts(part, at: $0, of: label) }
    }

    private func isAnywhere(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
        guard label.count >= query.count else { return false }
        return (0...(label.count - query.count)).contains { starts(query[...], at: $0, of: label) }
    }

    /// Whether the query is, but for one letter too many, too few, wrong or swapped with the next, the beginning of a word of the label.
    private func hasOneTypingError(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
        label.indices.contains { start in
            guard start == 0 || label[start - 1] == SearchKey.space else { return false }
            var same = 0
            while same < query.count, start + same < label.count, query[same] == label[start + same] { same += 1 }
            guard same < query.count else { return true }
            let here = start + same
            let rest = query[same...]
            let isSwapped =
                rest.count > 1 && here + 1 < label.count && rest[same] == label[here + 1] && rest[same + 1] == label[here]
                && starts(rest.dropFirst(2), at: here + 2, of: label)
            return isSwapped
                || starts(rest.dropFirst(), at: here + 1, of: label)
                || starts(rest.dropFirst(), at: here, of: label)
                || starts(rest, at: here + 1, of: label)
        }
    }
}
