internal import LabourDomain

/// The parts of a log entry whose content is checked; for errors.
public enum LogField: String, CaseIterable, Hashable, Sendable {
    case traceID = "trace-id"
    case spanID = "span-id"
    case codeWord = "code-word"
    case activity
    case questionID = "question-id"
    case recordID = "record-id"
    case certificate
    case sources
    case subjects
    case actor
    case object
    case origin
}

extension LogField {
    /// The texts of an entry have a bound and no control characters: an entry is one line, whoever shows it.
    func check(_ text: String, limit: Int) throws(GovernanceError) {
        let bytes = text.utf8
        guard (1...limit).contains(bytes.count), bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw .invalidLogField(self, limit: limit, got: bytes.count)
        }
    }

    /// Lower-case hexadecimal of one length, not all zero (W3C Trace Context §3.2.2.3).
    func check(hexadecimal text: String, digits: Int) throws(GovernanceError) {
        let bytes = text.utf8
        guard bytes.count == digits, bytes.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            bytes.contains(where: { $0 != 0x30 })
        else { throw .invalidLogField(self, limit: digits, got: bytes.count) }
    }

    /// Numbers in an entry are never negative.
    func check(count: Int, limit: Int) throws(GovernanceError) {
        guard (0...limit).contains(count) else { throw .invalidLogField(self, limit: limit, got: count) }
    }
}
