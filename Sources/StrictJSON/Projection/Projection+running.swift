extension Projection {
    /// What a projection came to.
    struct Outcome {
        let bytes: [UInt8]
        /// Whether what was to be held against the schema is valid; `false` too for a document that is no object.
        let isValid: Bool
        let cut: Cut?
        let isObject: Bool
        let marked: [JSONMarkedValue]
    }

    /// Runs over a document. The error of one that is not well-formed is what any reader finds first.
    static func run(
        over bytes: UnsafeRawBufferPointer, by program: SchemaProgram, limits: JSONLimits, droppingEmptyValues: Bool,
        scrutiny: Scrutiny = .none, exchange: Exchange = .none, wantsCopy: Bool = true
    ) throws(StrictJSONError) -> Outcome {
        do throws(StrictJSONError) {
            let result = try ByteScanner.scan(bytes, limits: limits) { scanner throws(StrictJSONError) in
                try program.withTables { tables throws(StrictJSONError) in
                    try OutputBytes.collect(atMost: wantsCopy ? bytes.count + exchange.size : nil) { output throws(StrictJSONError) in
                        var projection = Projection(
                            tables: tables, droppingEmptyValues: droppingEmptyValues, scrutiny: scrutiny, exchange: exchange,
                            scanner: scanner, output: output)
                        try projection.run()
                        output = projection.output
                        return projection
                    }
                }
            }
            let end = result.value
            return Outcome(bytes: result.bytes, isValid: end.isValid, cut: end.cut, isObject: end.isObject, marked: end.marked)
        } catch {
            // Known names are ticked off here rather than compared, so that of several errors another can come first.
            try ByteScanner.check(bytes, limits: limits)
            throw error
        }
    }
}

extension Projection.Exchange {
    /// What it can add to the output.
    fileprivate var size: Int {
        switch self {
        case .none, .cut: 0
        case .replace(_, let text, _): text.count + 1
        }
    }
}
