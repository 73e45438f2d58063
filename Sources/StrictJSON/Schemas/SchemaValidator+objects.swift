extension SchemaValidator {
    mutating func checkObject(_ index: Int) throws(StrictJSONError) {
        let start = scanner.position
        try scanner.enterContainer()
        let mark = scanner.names.open()
        let firstMember = Int(tables.objects[index].firstMember)
        var seen = SeenMembers(count: Int(tables.objects[index].count), spilling: &furtherMembers)
        var remaining = tables.objects[index].required
        var isFirst = true
        while try scanner.hasNextItem(closedBy: ByteScanner.closeBrace, isFirst: isFirst) {
            isFirst = false
            let name = try scanner.scanKey()
            let member = tables.member(ofObject: index, named: name, in: scanner.bytes)
            if member >= 0 {
                scanner.nameMember(name, isKnown: true)
                if seen.insert(member, spilling: &furtherMembers) {
                    if tables.members[firstMember &+ member].isRequired { remaining &-= 1 }
                } else {
                    try scanner.report(duplicateAt: name.start)
                }
                try check(tables.members[firstMember &+ member].rule)
            } else {
                scanner.nameMember(name)
                try scanner.note(name, since: mark)
                try skipUnknown(name, isClosed: tables.objects[index].isClosed)
            }
        }
        try scanner.closeNames(since: mark)
        if remaining > 0 { addMissing(program.objects[index], seen, objectStart: start) }
        seen.close(&furtherMembers)
        scanner.leaveContainer()
    }

    private mutating func skipUnknown(_ name: StringSpan, isClosed: Bool) throws(StrictJSONError) {
        try scanner.skipValue()
        if isClosed { add(.unknownMember, from: name.start - 1, to: scanner.position) }
    }

    private mutating func addMissing(_ object: SchemaProgram.Object, _ seen: SeenMembers, objectStart: Int) {
        scanner.forgetMember()
        for (index, member) in object.members.enumerated() where tables.members[member].isRequired {
            if !seen.contains(index, furtherMembers) {
                add(.missing, from: objectStart, to: objectStart, missing: text(of: program.members[member].name))
            }
        }
    }
}
