internal import FoundationEssentials
internal import LabourDomain

/// The plaintext of a reference: fields with their lengths, filled up with zeros to whole blocks so that the length of a reference tells
/// next to nothing about the identifier in it.
enum ReferenceText {
    /// The step in which references grow, in bytes of plaintext.
    static let block = 64
    /// Source, asker, expiry and the two lengths.
    private static let fixedSize = OIN.length * 2 + 8 + 2
    static let maximumSize =
        (fixedSize + ProfileReference.maximumRecordID + ProfileReference.maximumQuestionID + block - 1) / block * block

    static func write(_ reference: ProfileReference) throws(GovernanceError) -> [UInt8] {
        let record = Array(reference.recordID.utf8)
        let question = Array(reference.questionID.utf8)
        guard record.count <= ProfileReference.maximumRecordID else {
            throw .identifierTooLong(limit: ProfileReference.maximumRecordID, got: record.count)
        }
        guard question.count <= ProfileReference.maximumQuestionID else {
            throw .identifierTooLong(limit: ProfileReference.maximumQuestionID, got: question.count)
        }
        var text: [UInt8] = []
        text.reserveCapacity(maximumSize)
        text += reference.source.text.utf8
        text += reference.asker.text.utf8
        let seconds = Int64(exactly: reference.expires.timeIntervalSince1970.rounded(.down)) ?? 0
        withUnsafeBytes(of: seconds.bigEndian) { text.append(contentsOf: $0) }
        text.append(UInt8(record.count))
        text += record
        text.append(UInt8(question.count))
        text += question
        text.append(contentsOf: repeatElement(0, count: (block - text.count % block) % block))
        return text
    }

    /// `nil` where the bytes are not what ``write(_:)`` makes.
    static func read(_ text: [UInt8], subject: Subject) -> ProfileReference? {
        guard text.count >= block, text.count <= maximumSize, text.count % block == 0 else { return nil }
        var rest = text[...]
        guard let source = try? OIN(string(rest.prefix(OIN.length))) else { return nil }
        rest = rest.dropFirst(OIN.length)
        guard let asker = try? OIN(string(rest.prefix(OIN.length))) else { return nil }
        rest = rest.dropFirst(OIN.length)
        let seconds = rest.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        rest = rest.dropFirst(8)
        guard let record = identifier(&rest), let question = identifier(&rest) else { return nil }
        guard rest.count < block, rest.allSatisfy({ $0 == 0 }) else { return nil }
        return ProfileReference(
            subject: subject, source: source, recordID: record, questionID: question, asker: asker,
            expires: Date(timeIntervalSince1970: Double(seconds)))
    }

    private static func identifier(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let count = rest.first.map(Int.init), rest.count > count else { return nil }
        let text = String(validating: rest.dropFirst().prefix(count), as: UTF8.self)
        rest = rest.dropFirst(count + 1)
        return text
    }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
