extension SchemaProgram {
    /// Takes in another program and gives the number of its root here.
    mutating func embed(_ other: SchemaProgram) -> RuleIndex {
        let offsets = Offsets(
            rules: rules.count, objects: objects.count, members: members.count, slots: slots.count, words: words.count,
            integers: integers.count, runs: runs.count, text: text.count)
        rules += other.rules.map { $0.moved(by: offsets) }
        objects += other.objects.map { $0.moved(by: offsets) }
        members += other.members.map {
            Member(
                name: $0.name.moved(by: offsets.text), fingerprint: $0.fingerprint, rule: $0.rule + offsets.rules,
                isRequired: $0.isRequired, mark: $0.mark)
        }
        slots += other.slots
        words += other.words.map { Word(range: $0.range.moved(by: offsets.text), start: $0.start) }
        integers += other.integers
        runs += other.runs
        notations += other.notations
        text += other.text
        return root
    }

    /// How far each list of another program comes to stand from its beginning.
    struct Offsets {
        let rules: Int
        let objects: Int
        let members: Int
        let slots: Int
        let words: Int
        let integers: Int
        let runs: Int
        let text: Int
    }
}

extension SchemaProgram.ByteRange {
    func moved(by offset: Int) -> Self { Self(start: start + offset, length: length) }
}

extension SchemaProgram.Object {
    fileprivate func moved(by offsets: SchemaProgram.Offsets) -> Self {
        Self(
            firstMember: firstMember + Int32(clamping: offsets.members), count: count, required: required, isClosed: isClosed,
            names: names.moved(by: offsets.slots))
    }
}

extension SchemaProgram.Rule {
    fileprivate func moved(by offsets: SchemaProgram.Offsets) -> Self {
        func moved(_ range: Range<Int>, by offset: Int) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
        return switch self {
        case .any, .boolean, .integer, .string, .date: self
        case .integerList(let list): .integerList(moved(list, by: offsets.integers))
        case .word(let list, let orEmpty): .word(moved(list, by: offsets.words), orEmpty: orEmpty)
        case .shape(let list, let orEmpty): .shape(moved(list, by: offsets.runs), orEmpty: orEmpty)
        case .array(let element, let minimum): .array(element: element + offsets.rules, minimum: minimum)
        case .object(let index): .object(index + offsets.objects)
        }
    }
}
