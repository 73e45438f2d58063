extension ByteScanner {
    /// Steps into the array or object whose opening bracket is next. Every call has its ``leaveContainer()``.
    @inline(__always) mutating func enterContainer() throws(StrictJSONError) {
        guard depth < maximumDepth else { throw .tooDeep(limit: maximumDepth, offset: position) }
        depth &+= 1
        position &+= 1
        trail.open(depth)
    }

    /// Steps over the closing bracket.
    @inline(__always) mutating func leaveContainer() {
        position &+= 1
        depth &-= 1
    }

    /// Stands before a further item, or leaves: `true` when there is an item. `isFirst` tells whether a comma is due.
    @inline(__always) mutating func hasNextItem(closedBy closing: UInt8, isFirst: Bool) throws(StrictJSONError) -> Bool {
        skipWhitespace()
        guard position < end else { throw .malformed(offset: position, reason: .unexpectedEnd) }
        let byte = bytes[position]
        if byte == closing { return false }
        if isFirst { return true }
        guard byte == Self.comma else { throw .malformed(offset: position, reason: .commaOrEndExpected) }
        position &+= 1
        // A closing bracket now would be a comma too many: it is refused as the value or name it is not.
        return true
    }

    /// A member's name and colon; afterwards the value is next. The trail is the caller's to keep, who may know the name.
    @inline(__always) mutating func scanKey() throws(StrictJSONError) -> StringSpan {
        skipWhitespace()
        guard position < end, bytes[position] == Self.quote else { throw unexpected(.keyExpected) }
        let name = try scanString()
        // Nearly always the colon follows at once.
        if position < end, bytes[position] != Self.colon { skipWhitespace() }
        guard position < end, bytes[position] == Self.colon else { throw unexpected(.colonExpected) }
        position &+= 1
        return name
    }

    /// The same, and the trail names the member.
    @inline(__always) mutating func scanName() throws(StrictJSONError) -> StringSpan {
        let name = try scanKey()
        nameMember(name)
        return name
    }

    /// Points the trail at an element of the open array.
    @inline(__always) func nameElement(_ index: Int) { trail.nameElement(index, at: depth) }

    /// Points the trail at a member of the open object.
    @inline(__always) func nameMember(_ name: StringSpan, isKnown: Bool = false) {
        trail.nameMember(startingAt: name.start, isKnown: isKnown, at: depth)
    }

    /// Points the trail at the open array or object itself again.
    func forgetMember() { trail.open(depth) }

    /// `cursus[2].naamCursus`; empty at the root. `missing` adds a member that is not there.
    func path(missing: String? = nil) -> String { trail.path(in: bytes, depth: depth, missing: missing) }

    /// The path as far as its words are the schema's.
    func knownPath(missing: String? = nil) -> String { trail.knownPath(in: bytes, depth: depth, missing: missing) }

    /// Keeps a name of the open object; what happens with one that is there already is for the policy to say.
    mutating func note(_ name: StringSpan, since mark: NameLedger.Mark) throws(StrictJSONError) {
        guard names.insert(name, of: bytes, since: mark) == .duplicate else { return }
        try report(duplicateAt: name.start)
    }

    /// Closes the books of an object with names noted since the mark.
    @inline(__always) mutating func closeNames(since mark: NameLedger.Mark) throws(StrictJSONError) {
        if names.hasManyNames(since: mark) { try reportLateDuplicates(since: mark) }
        names.close(mark)
    }

    private mutating func reportLateDuplicates(since mark: NameLedger.Mark) throws(StrictJSONError) {
        for start in names.lateDuplicates(of: bytes, since: mark) {
            trail.nameMember(startingAt: start, isKnown: false, at: depth)
            try report(duplicateAt: start)
        }
    }

    /// The error of a name that was there already, for who refuses it.
    func duplicate(_ name: StringSpan) -> StrictJSONError {
        nameMember(name)
        return .duplicateKey(path: path(), offset: name.start - 1)
    }

    /// A name that was there already; the trail points at it, and its text starts at the offset.
    mutating func report(duplicateAt start: Int) throws(StrictJSONError) {
        let offset = start - 1
        switch duplicates {
        case .refuse:
            throw .duplicateKey(path: path(), offset: offset)
        case .collect(var found, let maximum):
            guard found.count < maximum else { return }
            found.append(DuplicateName(path: path(), knownPath: knownPath(), offset: offset))
            duplicates = .collect(found, maximum: maximum)
        }
    }

    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let colon = UInt8(ascii: ":")
    static let comma = UInt8(ascii: ",")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let minus = UInt8(ascii: "-")
}

/// What to do when a name comes twice in one object.
enum DuplicatePolicy {
    /// Stop there.
    case refuse
    /// Go on and keep the first so many.
    case collect([DuplicateName], maximum: Int)

    var collected: [DuplicateName] {
        if case .collect(let found, _) = self { found } else { [] }
    }
}

/// A name that came twice.
struct DuplicateName {
    let path: String
    let knownPath: String
    let offset: Int
}
