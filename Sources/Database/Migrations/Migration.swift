/// One step of a schema. Once released it never changes: a correction is a new step.
public struct Migration: Equatable, Sendable {
    /// Number and name, such as `0001 profiles`; ascending within a list.
    public let name: String
    /// The statements, run in this order in one transaction.
    public let statements: [SQL]

    /// Names a step and gives its statements.
    public init(_ name: String, _ statements: [SQL]) {
        self.name = name
        self.statements = statements
    }

    /// Tells one text of the step from another: 64-bit FNV-1a over the statements, white space between words counted once so that a step can
    /// be laid out anew. It guards against mistakes, not against an adversary, who could change the table as well.
    public var checksum: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for statement in statements {
            let words = statement.text { "?\($0)" }.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A })
            for word in words {
                word.forEach(add)
                add(0x20)
            }
            add(0x00)
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
