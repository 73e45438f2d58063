extension JSONSchema {
    /// The same schema, with marks for members whose values are wanted.
    ///
    /// - Parameter marks: For each member its path, without brackets where it passes through an array (`cursus.naamCursus`), and a mark from 1.
    ///   A path that the schema does not have is passed over.
    public func marking(_ marks: [(path: String, mark: UInt8)]) -> JSONSchema {
        var program = program
        for (path, mark) in marks {
            var rule = program.root
            var place: Int?
            for name in path.split(separator: ".") {
                place = program.member(named: String(name), below: rule)
                guard let place else { break }
                rule = program.members[place].rule
            }
            if let place { program.members[place].mark = mark }
        }
        return JSONSchema(program)
    }

    /// The values in a document that this schema has marks for, in their order; empty strings and values of other types are left out.
    ///
    /// One pass, without a tree, in which the whole document is checked for being well-formed; whether it is valid does not matter.
    ///
    /// - Returns: `nil` when the document is no object.
    public func markedValues(in bytes: [UInt8], limits: JSONLimits = .standard) throws(StrictJSONError) -> [JSONMarkedValue]? {
        try withBytes(of: bytes) { bytes throws(StrictJSONError) in
            let outcome = try Projection.run(over: bytes, by: program, limits: limits, droppingEmptyValues: false, wantsCopy: false)
            return outcome.isObject ? outcome.marked : nil
        }
    }
}

extension SchemaProgram {
    /// The place of a member of an object, or of the objects in an array.
    fileprivate func member(named name: String, below rule: RuleIndex) -> Int? {
        switch rules[rule] {
        case .array(let element, _): member(named: name, below: element)
        case .object(let index):
            objects[index].members.first { member in
                let range = members[member].name
                return text[range.start..<range.start + range.length].elementsEqual(name.utf8)
            }
        default: nil
        }
    }
}
