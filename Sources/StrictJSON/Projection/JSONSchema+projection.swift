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
        try withBytes(of: bytes) { bytes throws(StrictJSONError) in
            var projection = try Projection(
                of: bytes, by: program, limits: JSONLimits(maximumBytes: .max), droppingEmptyValues: droppingEmptyValues,
                replacing: replacing)
            return try projection.run()
        }
    }
}
