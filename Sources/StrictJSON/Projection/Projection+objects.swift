extension Projection {
    mutating func copyObject(by rule: SchemaProgram.RuleIndex?, isRoot: Bool) throws(StrictJSONError) -> Bool {
        guard let rule else { return try copyWholeObject(isRoot: isRoot) }
        guard case .object(let index) = tables.rules[rule] else {
            // Under a rule for something else nothing is known, so all is kept, and refused where that matters.
            let isAny = if case .any = tables.rules[rule] { true } else { false }
            let isEmpty = try copyWholeObject(isRoot: isRoot)
            if !isAny, scrutiny == .document || scrutiny == .copy && !(isEmpty && droppingEmptyValues && !isRoot) { isValid = false }
            return isEmpty
        }
        let owner = scanner.position
        try scanner.enterContainer()
        let mark = scanner.names.open()
        output.append(ByteScanner.openBrace)
        var seen = SeenMembers(count: Int(tables.objects[index].count), spilling: &furtherMembers)
        let firstMember = Int(tables.objects[index].firstMember)
        var remaining = tables.objects[index].required
        var (isEmpty, isFirst) = (true, true)
        while try scanner.hasNextItem(closedBy: ByteScanner.closeBrace, isFirst: isFirst) {
            isFirst = false
            let name = try scanner.scanKey()
            if isRoot, try exchanged(name, since: mark, ruleOf: index, isEmpty: &isEmpty, remaining: &remaining) { continue }
            let member = tables.member(ofObject: index, named: name, in: scanner.bytes)
            guard member >= 0 else {
                try skipUnknown(name, since: mark, isClosed: tables.objects[index].isClosed)
                continue
            }
            guard seen.insert(member, spilling: &furtherMembers) else { throw scanner.duplicate(name) }
            scanner.nameMember(name, isKnown: true)
            let isKept = try copyMember(
                name, by: tables.members[firstMember &+ member].rule, isFirst: isEmpty, mark: tables.members[firstMember &+ member].mark,
                owner: owner)
            if isKept { isEmpty = false }
            if isKept || scrutiny == .document, tables.members[firstMember &+ member].isRequired { remaining &-= 1 }
        }
        try scanner.closeNames(since: mark)
        seen.close(&furtherMembers)
        scanner.leaveContainer()
        output.append(ByteScanner.closeBrace)
        if remaining > 0, scrutiny == .document || scrutiny == .copy && !(isEmpty && droppingEmptyValues && !isRoot) { isValid = false }
        return isEmpty
    }

    /// Copies an object of which no schema knows anything.
    private mutating func copyWholeObject(isRoot: Bool) throws(StrictJSONError) -> Bool {
        try scanner.enterContainer()
        let mark = scanner.names.open()
        output.append(ByteScanner.openBrace)
        var (isEmpty, isFirst) = (true, true)
        var remaining: Int32 = 0
        while try scanner.hasNextItem(closedBy: ByteScanner.closeBrace, isFirst: isFirst) {
            isFirst = false
            let name = try scanner.scanName()
            if isRoot, try exchanged(name, since: mark, ruleOf: nil, isEmpty: &isEmpty, remaining: &remaining) { continue }
            try scanner.note(name, since: mark)
            if try copyMember(name, by: nil, isFirst: isEmpty) { isEmpty = false }
        }
        try scanner.closeNames(since: mark)
        scanner.leaveContainer()
        output.append(ByteScanner.closeBrace)
        return isEmpty
    }

    private mutating func skipUnknown(_ name: StringSpan, since mark: NameLedger.Mark, isClosed: Bool) throws(StrictJSONError) {
        scanner.nameMember(name)
        try scanner.note(name, since: mark)
        try scanner.skipValue()
        if isClosed, scrutiny == .document { isValid = false }
    }

    /// Copies a member and tells whether it is to stay.
    @inline(__always)
    private mutating func copyMember(
        _ name: StringSpan, by rule: SchemaProgram.RuleIndex?, isFirst: Bool, mark: UInt8 = 0, owner: Int = 0
    ) throws(StrictJSONError) -> Bool {
        let undo = output.count
        if !isFirst { output.append(ByteScanner.comma) }
        output.append(scanner.bytes, from: name.start &- 1, to: name.end &+ 1)
        output.append(ByteScanner.colon)
        if try copy(by: rule, mark: mark, owner: owner), droppingEmptyValues {
            output.truncate(to: undo)
            return false
        }
        return true
    }

    /// Deals with a member at the top that is not to be copied like the others; `false` when it is.
    private mutating func exchanged(
        _ name: StringSpan, since mark: NameLedger.Mark, ruleOf object: Int?, isEmpty: inout Bool, remaining: inout Int32
    ) throws(StrictJSONError) -> Bool {
        switch exchange {
        case .none: return false
        case .replace(let key, let text, let newKey):
            let isReplaced = isName(name, key)
            // The new name may not occur twice.
            guard isReplaced || isName(name, newKey) else { return false }
            try scanner.note(name, since: mark)
            try scanner.skipValue()
            if isReplaced {
                // Refused at once, since the memory for the output has room for the new text once.
                if hasExchanged { throw scanner.duplicate(name) }
                hasExchanged = true
                if !isEmpty { output.append(ByteScanner.comma) }
                output.append(text)
                isEmpty = false
            }
            return true
        case .cut(let key):
            guard isName(name, key) else { return false }
            if hasExchanged { throw scanner.duplicate(name) }
            hasExchanged = true
            try scanner.note(name, since: mark)
            try cutOut(name, ruleOf: object, isEmpty: isEmpty, remaining: &remaining)
            // Whatever follows comes after the member that will stand here.
            isEmpty = false
            return true
        }
    }

    private mutating func cutOut(
        _ name: StringSpan, ruleOf object: Int?, isEmpty: Bool, remaining: inout Int32
    ) throws(StrictJSONError) {
        var rule: SchemaProgram.RuleIndex?
        if let object {
            let member = tables.member(ofObject: object, named: name, in: scanner.bytes)
            if member >= 0 {
                let known = tables.members[Int(tables.objects[object].firstMember) &+ member]
                rule = known.rule
                if known.isRequired { remaining &-= 1 }
            } else if tables.objects[object].isClosed {
                isValid = false
            }
        }
        if !isEmpty { output.append(ByteScanner.comma) }
        let offset = output.count
        let first = try scanner.startOfValue()
        var text: StringSpan?
        if first == ByteScanner.quote {
            let position = scanner.position
            text = try scanner.scanString()
            scanner.position = position
        }
        _ = try copy(by: rule)
        output.truncate(to: offset)
        cut = Cut(offset: offset, text: text)
    }

    private func isName(_ name: StringSpan, _ known: [UInt8]) -> Bool {
        if !name.hasEscapes, name.end &- name.start != known.count { return false }
        return scanner.withText(of: name) { $0.elementsEqual(known) }
    }
}
