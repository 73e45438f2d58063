import StrictJSON

/// Walks through a question: takes what the standard describes, notes what it does not, and treats empty values as absent.
struct SelectionReader {
    /// See ``SelectionRequest/ignored``.
    private(set) var ignored: [String] = []

    /// Notes that something has no effect.
    mutating func ignore(_ node: QuestionNode) {
        guard ignored.count < SelectionRequest.maximumIgnored else { return }
        let path = PrintableText.shortened(node.path, to: SelectionRequest.maximumIgnoredLength)
        if !ignored.contains(path) { ignored.append(path) }
    }

    /// The members of an object that the standard describes and that are not empty; the others are noted.
    mutating func members(of node: QuestionNode, known: Set<String>) throws(WireRefusal) -> [String: QuestionNode] {
        guard case .object(let object) = node.value else { throw node.refused(expected: "een object") }
        var found: [String: QuestionNode] = [:]
        for (key, value) in object.members where !value.holdsNothing {
            let member = node.member(key, value)
            // Set membership is canonical equivalence; the names of the standard are ASCII, so equal bytes are asked for besides.
            if known.contains(key), key.utf8.allSatisfy({ $0 < 0x80 }) { found[key] = member } else { ignore(member) }
        }
        return found
    }

    /// The one member with this name, where it is not empty; every other member is noted.
    mutating func member(_ name: String, of node: QuestionNode) throws(WireRefusal) -> QuestionNode? {
        try members(of: node, known: [name])[name]
    }

    /// The elements of a list that are not empty, with their own positions.
    func elements(of node: QuestionNode) throws(WireRefusal) -> [QuestionNode] {
        guard case .array(let elements) = node.value else { throw node.refused(expected: "een lijst") }
        return elements.enumerated().filter { !$0.element.holdsNothing }.map { node.element($0.offset, $0.element) }
    }

    /// Reads a criterion that may be spelled two ways. Where both have an effect and differ, the contract's own spelling counts.
    mutating func either<Value: Equatable>(
        _ contract: QuestionNode?, or alternative: QuestionNode?,
        read: (inout SelectionReader, QuestionNode) throws(WireRefusal) -> Value?
    ) throws(WireRefusal) -> Value? {
        let first: Value? = if let contract { try read(&self, contract) } else { nil }
        guard let alternative else { return first }
        let second = try read(&self, alternative)
        guard let first else { return second }
        if let second, second != first { ignore(alternative) }
        return first
    }
}
