internal import StrictJSON
internal import VUMWire

/// What is wrong with a record in words of the contract only, for the source's supplier (VUM-020). What the source wrote itself, values and
/// names it made up, stays out: either can be personal data.
struct FaultReasons: Sequence {
    private let reasons: [(path: String, rule: String)]

    init(_ faults: [JSONFault], in record: [UInt8], contract: WireContract, limits: JSONLimits) {
        // A name that the full record knows, such as a contact field in a search profile, is a word of the standard and may be told.
        let invented: Set<String>
        if faults.contains(where: { $0.rule == .unknownMember }) {
            let full = contract.entity.faults(in: record, limits: limits, maximumFaults: 100)
            invented = full.count < 100 ? Set(full.lazy.filter { $0.rule == .unknownMember }.map(\.path)) : Set(faults.map(\.path))
        } else {
            invented = []
        }
        reasons = faults.map { fault in
            let isKnown = fault.rule == .unknownMember && !invented.contains(fault.path)
            return (path: Self.withoutPositions(isKnown ? fault.path : fault.knownPath), rule: fault.rule.name)
        }
    }

    func makeIterator() -> IndexingIterator<[(path: String, rule: String)]> { reasons.makeIterator() }

    /// `cursus[12].naamCursus` is `cursus[].naamCursus`: the same fault in another element is the same reason.
    private static func withoutPositions(_ path: String) -> String {
        var bytes: [UInt8] = []
        var isInside = false
        for byte in path.utf8 {
            if byte == 0x5D { isInside = false }
            if !isInside { bytes.append(byte) }
            if byte == 0x5B { isInside = true }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
