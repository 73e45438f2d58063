import StrictJSON

extension WireReader {
    /// A record that follows the contract; otherwise every fault with its path in the words of the standard.
    init(validating record: [UInt8], against schema: JSONSchema) throws(VUMWireError) {
        let faults = schema.faults(in: record, limits: WireContract.recordLimits)
        guard faults.isEmpty else { throw .invalid(faults) }
        do {
            self.init(try JSONValue(parsing: record, limits: WireContract.recordLimits).objectValue ?? JSONObject())
        } catch {
            throw .malformed(error)
        }
    }
}
