public import LabourDomain
import VUMWire

/// The identifier under which a source keeps a contact moment, which has none of its own: the employer's number, the day, and a mark of what it
/// says. Supplied again it is the same one, and does not come twice.
///
/// All are digits, of one length, so that they sort by employer and day in whatever way a store compares texts.
public enum ContactMomentID {
    /// The greatest mark: of 64 bits, in decimal.
    private static let markDigits = 20

    /// Those of an employer's contact moments, of one day or later where one is given.
    public static func range(_ question: ContactMomentQuestion) -> ClosedRange<String> {
        let first = question.since.map { padded(Int($0.packed), to: 8) } ?? String(repeating: "0", count: 8)
        let least = question.employer.text + first + String(repeating: "0", count: markDigits)
        // No day is later than 31 December 9999, also not the one that is asked.
        return least...(question.employer.text + String(repeating: "9", count: 8 + markDigits))
    }

    /// That of a contact moment without empty values; `nil` where it names no employer, so that no question can find it.
    static func text(of moment: [UInt8]) -> String? {
        guard let key = try? WireContract.contactMomentKey(of: moment), let employer = key.employer else { return nil }
        return employer.text + padded(Int(key.date.packed), to: 8) + padded(mark(of: moment), to: markDigits)
    }

    /// 64-bit FNV-1a. Two different contact moments with one employer on one day share a mark about once in 10^19.
    private static func mark(of moment: [UInt8]) -> UInt64 {
        moment.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func padded(_ number: some BinaryInteger, to digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
