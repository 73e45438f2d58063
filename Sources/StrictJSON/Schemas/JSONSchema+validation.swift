extension JSONSchema {
    /// Every fault of a document, up to a maximum, in the order of the document except that duplicate names come last; empty when it is valid.
    ///
    /// One pass, without a tree. Bytes that are not JSON are a fault too, and the last that is looked for.
    public func faults(in bytes: UnsafeRawBufferPointer, limits: JSONLimits = .standard, maximumFaults: Int = 100) -> [JSONFault] {
        do throws(StrictJSONError) {
            return try SchemaValidator.faults(in: bytes, program: program, limits: limits, maximumFaults: max(1, maximumFaults))
        } catch {
            return [JSONFault(path: "", rule: .malformed(error), found: "", offset: 0)]
        }
    }

    /// Every fault of a document.
    public func faults(in bytes: [UInt8], limits: JSONLimits = .standard, maximumFaults: Int = 100) -> [JSONFault] {
        bytes.withUnsafeBytes { faults(in: $0, limits: limits, maximumFaults: maximumFaults) }
    }

    /// Whether a document has no fault.
    public func isValid(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits = .standard) -> Bool {
        faults(in: bytes, limits: limits, maximumFaults: 1).isEmpty
    }

    /// Whether a document has no fault.
    public func isValid(_ bytes: [UInt8], limits: JSONLimits = .standard) -> Bool {
        bytes.withUnsafeBytes { isValid($0, limits: limits) }
    }
}
