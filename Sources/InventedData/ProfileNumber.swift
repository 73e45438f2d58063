import LabourDomain

/// Identifiers that look like chance, yet never repeat: the index is scattered over 40 bits by steps that can be undone.
enum ProfileNumber {
    /// The number of different indices.
    static let count = 1 << 40

    static func id(prefix: String, kind: String, seed: UInt64, index: Int) throws(InventedDataError) -> ProfileID {
        let digits = try hexadecimal(seed: seed, index: index)
        guard let id = try? ProfileID("\(prefix)-\(kind)-\(digits)") else { throw .indexOutOfRange(got: index) }
        return id
    }

    /// Ten hexadecimal digits, another ten for every index.
    private static func hexadecimal(seed: UInt64, index: Int) throws(InventedDataError) -> String {
        guard (0..<count).contains(index) else { throw .indexOutOfRange(got: index) }
        let mask = UInt64(count - 1)
        var number = (UInt64(index) ^ seed) & mask
        // Adding, multiplying by an odd number and folding the upper half on the lower are each one to one.
        for factor: UInt64 in [0x9E37_79B9_7F, 0xBF58_476D_1D, 0x94D0_49BB_13] {
            number = (number &* factor) & mask
            number ^= number >> 20
        }
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 10 - digits.utf8.count) + digits
    }
}
