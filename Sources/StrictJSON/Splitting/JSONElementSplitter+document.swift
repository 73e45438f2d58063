extension JSONElementSplitter {
    /// Where in the document the splitter is.
    enum Stage: Sendable {
        /// Before the root.
        case start
        /// After the array's `[`.
        case arrayOpened
        /// After a comma between elements.
        case elementExpected
        /// Inside an element.
        case element
        /// After an element.
        case elementEnded
        /// After the root's `{`.
        case objectOpened
        /// After a comma between members.
        case nameExpected
        /// Inside a name.
        case name
        /// After a name.
        case colonExpected
        /// After the colon.
        case valueExpected
        /// Inside the value of another member.
        case value
        /// After a member.
        case memberEnded
        /// After the root.
        case end
        /// Lines have no stages.
        case line
    }

    /// The next element of an array, at the root or in a member.
    mutating func nextInDocument() throws(StrictJSONError) -> Element? {
        while true {
            switch stage {
            case .element, .name, .value:
                if !value.reachEnd(in: &input) {
                    // A word ends where the stream does; inside a document that is too early anyhow.
                    return nil
                }
                if let element = try endValue() { return element }
            default:
                guard let byte = nextToken() else { return nil }
                try take(byte)
            }
        }
    }

    /// The next byte that is not white space.
    private mutating func nextToken() -> UInt8? {
        while let byte = input.next {
            guard byte.isJSONWhitespace else { return byte }
            input.advance()
        }
        return nil
    }

    /// Takes a byte between values.
    private mutating func take(_ byte: UInt8) throws(StrictJSONError) {
        switch (stage, byte) {
        case (.start, _): try takeStart(byte)
        case (.arrayOpened, ByteScanner.closeBracket), (.elementEnded, ByteScanner.closeBracket):
            input.advance()
            stage = form == .array ? .end : .memberEnded
        case (.arrayOpened, _), (.elementExpected, _): try begin(.element, with: byte)
        case (.elementEnded, ByteScanner.comma): advance(to: .elementExpected)
        case (.objectOpened, ByteScanner.closeBrace), (.memberEnded, ByteScanner.closeBrace): try endObject()
        case (.objectOpened, _), (.nameExpected, _):
            guard byte == ByteScanner.quote else { throw refused(.keyExpected) }
            try begin(.name, with: byte)
        case (.colonExpected, _):
            guard byte == ByteScanner.colon else { throw refused(.colonExpected) }
            advance(to: .valueExpected)
        case (.valueExpected, _): try takeValueStart(byte)
        case (.memberEnded, ByteScanner.comma): advance(to: .nameExpected)
        case (.end, _): throw refused(.trailingBytes)
        default: throw refused(.commaOrEndExpected)
        }
    }

    private mutating func takeStart(_ byte: UInt8) throws(StrictJSONError) {
        // RFC 8259 §8.1: no byte order mark. No value starts with 0xEF, so one byte is enough to know.
        if byte == 0xEF, input.offset == 0 { throw refused(.byteOrderMark) }
        if form == .array {
            guard byte == ByteScanner.openBracket else { throw refused(.arrayExpected) }
            advance(to: .arrayOpened)
        } else {
            guard byte == ByteScanner.openBrace else { throw refused(.objectExpected) }
            advance(to: .objectOpened)
        }
    }

    private mutating func takeValueStart(_ byte: UInt8) throws(StrictJSONError) {
        // Byte by byte: `String` would also take an equivalent spelling.
        guard case .member(let name) = form, name.utf8.elementsEqual(memberName.utf8) else { return try begin(.value, with: byte) }
        guard byte == ByteScanner.openBracket else { throw refused(.arrayExpected) }
        advance(to: .arrayOpened)
    }

    private mutating func begin(_ stage: Stage, with byte: UInt8) throws(StrictJSONError) {
        guard value.begin(with: byte) else { throw refused(.valueExpected) }
        input.startCollecting()
        self.stage = stage
    }

    /// Takes the value that ended: an element is given, a name or other member is kept.
    private mutating func endValue() throws(StrictJSONError) -> Element? {
        let taken = input.take()
        if stage == .element {
            stage = .elementEnded
            return makeElement(taken)
        }
        otherBytes += taken.sizeIfTooLarge ?? taken.bytes.count
        guard otherBytes <= input.maximumElementBytes else {
            throw .tooLarge(limit: input.maximumElementBytes, got: otherBytes)
        }
        let parsed: JSONValue
        do throws(StrictJSONError) {
            parsed = try JSONValue(parsing: taken.bytes, limits: JSONLimits(maximumBytes: .max))
        } catch {
            throw error.moved(by: taken.offset)
        }
        if stage == .name {
            try keepName(parsed.stringValue ?? "", offset: taken.offset)
        } else {
            otherMembers[memberName] = parsed
            stage = .memberEnded
        }
        return nil
    }

    private mutating func keepName(_ name: String, offset: Int) throws(StrictJSONError) {
        guard names.insert(Array(name.utf8)).inserted else {
            throw .duplicateKey(path: Excerpt.text(of: name.utf8, maximumScalars: PathTrail.maximumNameScalars), offset: offset)
        }
        memberName = name
        stage = .colonExpected
    }

    private mutating func endObject() throws(StrictJSONError) {
        if case .member(let name) = form, !names.contains(Array(name.utf8)) { throw refused(.memberMissing) }
        advance(to: .end)
    }

    private mutating func advance(to stage: Stage) {
        input.advance()
        self.stage = stage
    }

    private func refused(_ reason: MalformedReason) -> StrictJSONError { .malformed(offset: input.offset, reason: reason) }
}

extension StrictJSONError {
    /// The same error in a document in which this one starts at an offset.
    func moved(by distance: Int) -> StrictJSONError {
        switch self {
        case .malformed(let offset, let reason): .malformed(offset: offset + distance, reason: reason)
        case .tooDeep(let limit, let offset): .tooDeep(limit: limit, offset: offset + distance)
        case .tooLarge: self
        case .duplicateKey(let path, let offset): .duplicateKey(path: path, offset: offset + distance)
        case .invalidUTF8(let offset): .invalidUTF8(offset: offset + distance)
        case .numberOutOfRange(let offset): .numberOutOfRange(offset: offset + distance)
        }
    }
}
