/// The lists of a program as plain memory, for as long as one document is checked: the only place where the schema's arrays are read without
/// their own bounds checks and reference counts. The indices come from the program itself, never from a document.
///
/// One word, so that it can be handed on at no cost.
struct SchemaTables {
    /// Where the lists are.
    struct Lists {
        let root: SchemaProgram.RuleIndex
        let rules: UnsafeBufferPointer<SchemaProgram.Rule>
        let objects: UnsafeBufferPointer<SchemaProgram.Object>
        let members: UnsafeBufferPointer<SchemaProgram.Member>
        let slots: UnsafeBufferPointer<Int32>
        let words: UnsafeBufferPointer<SchemaProgram.Word>
        let integers: UnsafeBufferPointer<Int>
        let runs: UnsafeBufferPointer<SchemaProgram.Run>
        let text: UnsafeRawBufferPointer
    }

    private let lists: UnsafePointer<Lists>

    fileprivate init(_ lists: UnsafePointer<Lists>) { self.lists = lists }

    @inline(__always) var root: SchemaProgram.RuleIndex { lists.pointee.root }
    @inline(__always) var rules: UnsafeBufferPointer<SchemaProgram.Rule> { lists.pointee.rules }
    @inline(__always) var objects: UnsafeBufferPointer<SchemaProgram.Object> { lists.pointee.objects }
    @inline(__always) var members: UnsafeBufferPointer<SchemaProgram.Member> { lists.pointee.members }
    @inline(__always) var integers: UnsafeBufferPointer<Int> { lists.pointee.integers }
    @inline(__always) private var slots: UnsafeBufferPointer<Int32> { lists.pointee.slots }
    @inline(__always) private var words: UnsafeBufferPointer<SchemaProgram.Word> { lists.pointee.words }
    @inline(__always) private var runs: UnsafeBufferPointer<SchemaProgram.Run> { lists.pointee.runs }
    @inline(__always) private var text: UnsafeRawBufferPointer { lists.pointee.text }

    /// The member of an object that has this name, counted within the object; -1 where there is none. The name has no escapes.
    @inline(__always) func member(ofObject index: Int, named name: TextPiece) -> Int {
        let table = objects[index].names
        let fingerprint = Fingerprint.of(name.bytes, at: name.start, count: name.count)
        var slot = Int(table.firstSlot) &+ Int(truncatingIfNeeded: (fingerprint &* table.multiplier) &>> UInt64(table.shift))
        var probes = table.probes
        while probes > 0 {
            let place = Int(slots[slot])
            if place >= 0 {
                let member = Int(objects[index].firstMember) &+ place
                if members[member].fingerprint == fingerprint, isEqual(members[member].name, name) { return place }
            }
            slot &+= 1
            probes &-= 1
        }
        return -1
    }

    /// The same for a name of a document, with escapes or without.
    @inline(__always) func member(ofObject index: Int, named name: StringSpan, in bytes: UnsafeRawBufferPointer) -> Int {
        name.hasEscapes ? member(ofObject: index, escapedName: name, in: bytes) : member(ofObject: index, named: TextPiece(name, in: bytes))
    }

    @inline(never) private func member(ofObject index: Int, escapedName name: StringSpan, in bytes: UnsafeRawBufferPointer) -> Int {
        TextPiece.decoding(name, in: bytes) { member(ofObject: index, named: $0) }
    }

    @inline(__always) private func isEqual(_ own: SchemaProgram.ByteRange, _ other: TextPiece) -> Bool {
        own.length == other.count && ShortText.isEqual(text, at: own.start, other.bytes, at: other.start, count: other.count)
    }

    /// Whether a text is one of a list of words.
    @inline(__always) func isWord(_ other: TextPiece, of list: Range<Int>) -> Bool {
        let start = ShortText.word(other.bytes, at: other.start, count: other.count)
        var index = list.lowerBound
        while index < list.upperBound {
            if words[index].start == start, words[index].range.length == other.count {
                if other.count <= 8 || isEqual(words[index].range, other) { return true }
            }
            index &+= 1
        }
        return false
    }

    /// Whether a text is wholly a sequence of runs.
    @inline(__always) func isShape(_ other: TextPiece, of list: Range<Int>) -> Bool {
        var index = other.start
        let end = other.start &+ other.count
        var run = list.lowerBound
        while run < list.upperBound {
            let start = index
            let maximum = runs[run].maximum
            let most = maximum > end &- start ? end : start &+ maximum
            let characters = runs[run].characters
            while index < most, characters.contains(other.bytes[index]) { index &+= 1 }
            if index &- start < runs[run].minimum { return false }
            run &+= 1
        }
        return index == end
    }
}

extension SchemaProgram {
    /// Lends the lists as plain memory.
    @inline(__always)
    func withTables<Value>(
        _ body: (SchemaTables) throws(StrictJSONError) -> Value
    ) throws(StrictJSONError) -> Value {
        // The standard library's closures rethrow without a type, so the outcome travels as a value.
        func outcome(_ lists: SchemaTables.Lists) -> Result<Value, StrictJSONError> {
            withUnsafePointer(to: lists) { lists in Result { () throws(StrictJSONError) in try body(SchemaTables(lists)) } }
        }
        return try rules.withUnsafeBufferPointer { rules in
            objects.withUnsafeBufferPointer { objects in
                members.withUnsafeBufferPointer { members in
                    slots.withUnsafeBufferPointer { slots in
                        words.withUnsafeBufferPointer { words in
                            integers.withUnsafeBufferPointer { integers in
                                runs.withUnsafeBufferPointer { runs in
                                    text.withUnsafeBytes { text in
                                        outcome(
                                            SchemaTables.Lists(
                                                root: root, rules: rules, objects: objects, members: members, slots: slots,
                                                words: words, integers: integers, runs: runs, text: text))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }.get()
    }
}
