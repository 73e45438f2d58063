import Foundation
import StrictJSON

/// With which data the stores of a pilot were filled. The same stamp means that nothing needs to be loaded again.
struct PilotStamp: Equatable, Sendable {
    var jobSeekers: String
    var vacancies: String
    /// Always invented.
    var contactMoments: String

    /// Changes when the generator or the division over the sources does.
    private static let edition = "1"

    init(jobSeekersFile: String?, vacanciesFile: String?, parties: PilotParties, seed: UInt64) throws {
        let division = parties.sources.map { "\($0.slug) \($0.jobSeekers)/\($0.vacancies)/\($0.contactMoments)" }.joined(separator: ", ")
        let invented = "invented, edition \(Self.edition), seed \(seed): \(division)"
        jobSeekers = try jobSeekersFile.map(Self.mark) ?? invented
        vacancies = try vacanciesFile.map(Self.mark) ?? invented
        contactMoments = invented
    }

    /// A file is the same when its place, size and time of change are.
    private static func mark(of file: String) throws -> String {
        let url = URL(fileURLWithPath: file).standardizedFileURL
        guard let values = try? FileManager.default.attributesOfItem(atPath: url.path), let size = values[.size] as? NSNumber,
            let changed = values[.modificationDate] as? Date
        else { throw CommandFailure("\(file): its size and time of change cannot be read.") }
        return "file \(url.path), \(size) bytes, changed \(changed.timeIntervalSince1970)"
    }

    /// The stamp that lies in the directory, if any.
    static func load(_ path: String) -> PilotStamp? {
        guard let bytes = try? ReadableFile.bytes(of: path, atMost: 1 << 20), let value = try? JSONValue(parsing: bytes),
            let jobSeekers = value["jobSeekers"]?.stringValue, let vacancies = value["vacancies"]?.stringValue,
            let contactMoments = value["contactMoments"]?.stringValue
        else { return nil }
        return PilotStamp(jobSeekers: jobSeekers, vacancies: vacancies, contactMoments: contactMoments)
    }

    private init(jobSeekers: String, vacancies: String, contactMoments: String) {
        self.jobSeekers = jobSeekers
        self.vacancies = vacancies
        self.contactMoments = contactMoments
    }

    func write(_ path: String) throws {
        let members: [(key: String, value: JSONValue)] = [
            ("jobSeekers", .string(jobSeekers)), ("vacancies", .string(vacancies)), ("contactMoments", .string(contactMoments)),
        ]
        let value = JSONValue.object(JSONObject(members))
        try WrittenFile.write(Array((value.indented() + "\n").utf8), to: path)
    }
}
