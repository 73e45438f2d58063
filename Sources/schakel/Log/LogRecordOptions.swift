import ArgumentParser
import Governance
import LabourDomain

/// One record at one source, and the keys by which the log knows it.
struct LogRecordOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The source whose record it is.", valueName: "OIN"))
    var source: String?

    @Option(help: ArgumentHelp("The record's identifier at its source.", valueName: "id"))
    var record: String?

    @Option(help: "What the record is: job-seekers or vacancies.")
    var kind: Subject = .jobSeekers

    @Option(help: ArgumentHelp("The keys of the pseudonyms in the log.", valueName: "file"))
    var subjectKeys: String?

    func validate() throws {
        if (record == nil) != (source == nil) { throw ValidationError("--record and --source go together.") }
        if record != nil, subjectKeys == nil { throw ValidationError("--record needs --subject-keys: the log knows pseudonyms only.") }
        if let source, (try? OIN(source)) == nil { throw ValidationError("--source: \"\(source)\" is no OIN of 20 positions.") }
    }

    /// What the record may be called in the log; empty where none was given.
    func marks() throws -> [LogMark] {
        guard let record, let source, let subjectKeys else { return [] }
        let keys = try LogKeyFiles.loadSubjects(subjectKeys)
        do {
            return try keys.pseudonyms(kind, of: OIN(source), record: record).map { .subject($0) }
        } catch {
            throw CommandFailure("The identifier of a record has 1 to \(SubjectPseudonymiser.maximumRecordID) bytes.")
        }
    }
}
