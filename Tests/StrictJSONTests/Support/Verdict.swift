import StrictJSON
import Testing

/// What every way of reading a document says of it: they share one set of rules, so they must say the same.
func verdict(_ bytes: [UInt8], limits: JSONLimits = .standard, sourceLocation: SourceLocation = #_sourceLocation) -> StrictJSONError? {
    let parsed = outcome { () throws(StrictJSONError) in _ = try JSONValue(parsing: bytes, limits: limits) }
    let compacted = outcome { () throws(StrictJSONError) in _ = try JSONText.compact(bytes, limits: limits) }
    #expect(parsed == compacted, sourceLocation: sourceLocation)
    let faults = JSONSchema.any.faults(in: bytes, limits: limits)
    #expect(faults.isEmpty == (parsed == nil), sourceLocation: sourceLocation)
    #expect(JSONSchema.any.isValid(bytes, limits: limits) == (parsed == nil), sourceLocation: sourceLocation)
    // Parsing stops at a duplicate name; validation notes it and goes on, perhaps to a fault of another kind.
    if let parsed, case .malformed(let error) = faults.first?.rule {
        if case .duplicateKey = parsed {} else { #expect(error == parsed, sourceLocation: sourceLocation) }
    }
    return parsed
}

/// The same for a text.
func verdict(_ text: String, limits: JSONLimits = .standard, sourceLocation: SourceLocation = #_sourceLocation) -> StrictJSONError? {
    verdict(Array(text.utf8), limits: limits, sourceLocation: sourceLocation)
}

/// The error of a piece of work, `nil` when it succeeds.
func outcome(_ body: () throws(StrictJSONError) -> Void) -> StrictJSONError? {
    do throws(StrictJSONError) {
        try body()
        return nil
    } catch {
        return error
    }
}

/// Bytes of a text, and text of bytes.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
