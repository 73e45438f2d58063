extension SchemaValidator {
    mutating func checkObject(_ members: Range<Int>, required: Int, isClosed: Bool) throws(StrictJSONError) {
        let start = scanner.position
        try scanner.enterContainer()
        let mark = scanner.names.open()
        let firstWord = seen.count
        for _ in 0..<(members.count + 63) / 64 { seen.append(0) }
        var remaining = required
        var expected = members.lowerBound
        var isFirst = true
        while try scanner.hasNextItem(closedBy: ByteScanner.closeBrace, isFirst: isFirst) {
            isFirst = false
            let name = try scanner.scanName()
            if let member = place(of: name, in: members, expected: expected) {
                expected = member + 1
                scanner.trail.nameMember(name, isKnown: true)
                if try isNew(member - members.lowerBound, in: firstWord, name) && program.members[member].isRequired { remaining -= 1 }
                try check(program.members[member].rule)
            } else {
                try scanner.note(name, since: mark)
                try skipUnknown(name, isClosed: isClosed)
            }
        }
        try scanner.closeNames(since: mark)
        if remaining > 0 { addMissing(members, firstWord, objectStart: start) }
        while seen.count > firstWord { seen.removeLast() }
        scanner.leaveContainer()
    }

    private mutating func skipUnknown(_ name: StringSpan, isClosed: Bool) throws(StrictJSONError) {
        try scanner.skipValue()
        if isClosed { add(.unknownMember, from: name.start - 1, to: scanner.position) }
    }

    /// Ticks off a member; one that came before is reported.
    private mutating func isNew(_ member: Int, in firstWord: Int, _ name: StringSpan) throws(StrictJSONError) -> Bool {
        let word = firstWord + member / 64
        let bit: UInt64 = 1 << UInt64(member % 64)
        if seen[word] & bit == 0 {
            seen[word] |= bit
            return true
        }
        try scanner.report(duplicate: name)
        return false
    }

    private mutating func addMissing(_ members: Range<Int>, _ firstWord: Int, objectStart: Int) {
        scanner.trail.forgetLast()
        for member in members where program.members[member].isRequired {
            let index = member - members.lowerBound
            if seen[firstWord + index / 64] >> UInt64(index % 64) & 1 == 0 {
                add(.missing, from: objectStart, to: objectStart, missing: text(of: program.members[member].name))
            }
        }
    }

    /// The schema's member of this name. Writers keep an order, so the one after the last is tried first.
    @inline(__always)
    private func place(of name: StringSpan, in members: Range<Int>, expected: Int) -> Int? {
        scanner.withText(of: name) { name in
            let fingerprint = Fingerprint.of(name)
            if expected < members.upperBound, program.isName(expected, name, fingerprint) { return expected }
            for member in members where program.isName(member, name, fingerprint) { return member }
            return nil
        }
    }
}
