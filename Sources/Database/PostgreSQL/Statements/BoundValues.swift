import CLibPQ

/// The values of a statement in PostgreSQL's binary form, one after the other.
struct BoundValues {
    /// The types, by the numbers that PostgreSQL has given them for good (`pg_type.dat`).
    private(set) var types: [Oid] = []
    private var lengths: [Int32] = []
    /// Where each value begins; `nil` for null.
    private var starts: [Int?] = []
    /// Never empty: an empty value must have a place too, or it would be null.
    private var bytes: [UInt8] = [0]

    init(_ values: [SQLValue]) throws(DatabaseError) {
        types.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        starts.reserveCapacity(values.count)
        for value in values { try append(value) }
    }

    private mutating func append(_ value: SQLValue) throws(DatabaseError) {
        starts.append(value == .null ? nil : bytes.count)
        let start = bytes.count
        switch value {
        // The type of a null is that of the place where it stands.
        case .null: types.append(0)
        case .integer(let number):
            types.append(ServerType.int8.rawValue)
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        case .real(let number):
            types.append(ServerType.float8.rawValue)
            withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text):
            if text.holdsNUL { throw .textHoldsNUL }
            types.append(ServerType.text.rawValue)
            bytes.append(contentsOf: text.utf8)
        case .blob(let blob):
            types.append(ServerType.bytea.rawValue)
            bytes.append(contentsOf: blob)
        }
        guard let length = Int32(exactly: bytes.count - start) else { throw .failed(code: 0, internal: "a value of 2 GiB or more") }
        lengths.append(length)
    }

    /// Lends what PostgreSQL's library asks for: the number, the types, the values, their lengths and their forms.
    func withParameters<Outcome>(
        _ body: (Int32, [Oid], [UnsafePointer<CChar>?], [Int32], [Int32]) -> Outcome
    ) -> Outcome {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return body(Int32(types.count), types, pointers, lengths, [Int32](repeating: 1, count: types.count))
        }
    }
}

extension String {
    var holdsNUL: Bool { utf8.contains(0) }
}
