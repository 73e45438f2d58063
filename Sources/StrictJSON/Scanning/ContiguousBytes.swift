/// Gives the bytes of any collection as one piece of memory, copying only when they are not that already.
func withBytes<Value>(
    of bytes: some Collection<UInt8>, _ body: (UnsafeRawBufferPointer) throws(StrictJSONError) -> Value
) throws(StrictJSONError) -> Value {
    // The standard library's closures rethrow without a type, so the outcome travels as a value.
    func outcome(_ buffer: UnsafeBufferPointer<UInt8>) -> Result<Value, StrictJSONError> {
        Result { () throws(StrictJSONError) in try body(UnsafeRawBufferPointer(buffer)) }
    }
    if let result = bytes.withContiguousStorageIfAvailable({ outcome($0) }) { return try result.get() }
    return try Array(bytes).withUnsafeBufferPointer { outcome($0) }.get()
}
