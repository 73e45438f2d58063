import Accreditation
import Geography
import LabourDomain

/// The records that a source was loaded with: the published ones, or those of a file.
enum AccreditationRecords {
    private static let maximumFileBytes = 64 << 20

    static func sets(of subjects: [Subject], files: [String]) throws -> [RecordSet] {
        let gazetteer = try Gazetteer.netherlands()
        if files.isEmpty { return try subjects.map { try RecordSet.published($0, gazetteer: gazetteer) } }
        guard files.count == subjects.count else {
            throw CommandFailure(
                "Give one --records for each subject, in the order job seekers, vacancies; got \(files.count) for \(subjects.count).")
        }
        return try zip(subjects, files).map { subject, file in
            let lines = try ReadableFile.bytes(of: file, atMost: maximumFileBytes).split(separator: UInt8(ascii: "\n")).map(Array.init)
            guard lines.count <= RecordSet.maximumRecords else {
                throw CommandFailure("\(file): holds \(lines.count) records; the most that is tested with is \(RecordSet.maximumRecords).")
            }
            do throws(AccreditationError) {
                return try RecordSet(subject: subject, records: lines, gazetteer: gazetteer)
            } catch {
                throw CommandFailure("\(file): \(error.words)")
            }
        }
    }
}

extension AccreditationError {
    var words: String {
        switch self {
        case .unusableRecord(let line, let reason): "record \(line) cannot be used: \(reason)."
        case .unknownCheck(let got): "there is no check \"\(got)\"; see --list."
        case .noRecords: "holds no records."
        }
    }
}
