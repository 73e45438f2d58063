extension JSONSchema {
    /// A member at the top of a document, and the name and text that take its place.
    public typealias Replacement = (key: String, with: (key: String, stringValue: String))

    /// A compact copy with only the members this schema knows, at every level that it describes; other values are copied byte for byte.
    ///
    /// - Parameters:
    ///   - bytes: A well-formed document; whether it is valid against the schema does not matter. 32 levels, of any size.
    ///   - droppingEmptyValues: Also leaves out `""`, `[]`, `{}` and `null`, as member and as element, and what is empty once they are gone.
    ///   - replacing: The top-level member of this name, whether the schema knows it or not, is written in its place under the new name with the
    ///     new text. A member that bears the new name already is left out.
    public func project(
        _ bytes: [UInt8], droppingEmptyValues: Bool, replacing: Replacement? = nil
    ) throws(StrictJSONError) -> [UInt8] {
        let exchange = replacing.map { replacement in
            Projection.Exchange.replace(
                key: Array(replacement.key.utf8), by: JSONText.member(replacement.with.key, replacement.with.stringValue),
                named: Array(replacement.with.key.utf8))
        }
        return try withBytes(of: bytes) { bytes throws(StrictJSONError) in
            try Projection.run(
                over: bytes, by: program, limits: Self.projectionLimits, droppingEmptyValues: droppingEmptyValues,
                exchange: exchange ?? .none
            ).bytes
        }
    }

    /// The same copy, made and held against this schema in one pass, in which the values are collected that the schema has marks for.
    ///
    /// - Returns: The copy, when it is an object, valid and of at most so many bytes; otherwise `nil`, and ``faults(in:limits:maximumFaults:)`` of
    ///   the copy tells why.
    public func projectIfValid(
        _ bytes: [UInt8], droppingEmptyValues: Bool, maximumBytes: Int
    ) throws(StrictJSONError) -> (bytes: [UInt8], marked: [JSONMarkedValue])? {
        try withBytes(of: bytes) { bytes throws(StrictJSONError) in
            let outcome = try Projection.run(
                over: bytes, by: program, limits: Self.projectionLimits, droppingEmptyValues: droppingEmptyValues, scrutiny: .copy)
            return outcome.isValid && outcome.bytes.count <= maximumBytes ? (bytes: outcome.bytes, marked: outcome.marked) : nil
        }
    }

    /// Validates a document and makes its compact copy without empty values in one pass, with one string at the top cut out to be replaced.
    ///
    /// - Returns: The copy; `nil` when the document is no object, not valid, or has no such member or one that is not a string.
    public func cutOut(_ key: String, of bytes: [UInt8], limits: JSONLimits) -> JSONCutOut? {
        let exchange = Projection.Exchange.cut(key: Array(key.utf8))
        return try? withBytes(of: bytes) { bytes throws(StrictJSONError) in
            let outcome = try Projection.run(
                over: bytes, by: program, limits: limits, droppingEmptyValues: true, scrutiny: .document, exchange: exchange)
            guard outcome.isValid, let cut = outcome.cut, let span = cut.text else { return nil }
            let raw = UnsafeRawBufferPointer(rebasing: bytes[span.start..<span.end])
            let text = span.hasEscapes ? String(decoding: EscapedText.decoded(raw), as: UTF8.self) : String(decoding: raw, as: UTF8.self)
            return JSONCutOut(text: text, bytes: outcome.bytes, offset: cut.offset)
        }
    }

    /// What can be projected: bounded in depth only.
    private static var projectionLimits: JSONLimits { JSONLimits(maximumBytes: .max) }
}
