import Foundation
import LabourDomain
import StrictJSON
import VUMWire

enum ReferenceData {
    /// `SCHAKEL_REFERENCE_DATA`, or the folder beside the checkout.
    static let folder: String = {
        if let folder = ProcessInfo.processInfo.environment["SCHAKEL_REFERENCE_DATA"] { return folder }
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root.deletingLastPathComponent().appending(path: "shared/data").path(percentEncoded: false)
    }()

    static var isPresent: Bool { FileManager.default.fileExists(atPath: "\(folder)/vum/jobseeker_profiles_1000.json") }

    static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/vum/\(name)"))) }

    static func profiles(of subject: Subject) throws -> [UInt8] {
        switch subject {
        case .jobSeekers: try bytes("jobseeker_profiles_1000.json")
        case .vacancies: try bytes("vacancies_25.json")
        case .contactMoments: []
        }
    }

    /// The records as supplied, by identifier.
    static func records(of subject: Subject) throws -> [String: JSONValue] {
        let limits = JSONLimits(maximumBytes: 64 << 20)
        let records = try JSONValue(parsing: profiles(of: subject), limits: limits).arrayValue ?? []
        return Dictionary(uniqueKeysWithValues: records.map { ($0[WireContract.of(subject).detail?.idKey ?? ""]?.stringValue ?? "", $0) })
    }

    struct Question {
        var question: JSONValue
        var expected: [JSONValue]
        var detail: JSONValue?

        func body(of subject: Subject) -> [UInt8] { WireContract.of(subject).selectionBody(wrapping: question.serialized()) }
    }

    static func questions(of subject: Subject) throws -> [Question] {
        let name = subject == .jobSeekers ? "jobseeker_questions_10.json" : "vacancy_questions_5.json"
        let list = try JSONValue(parsing: bytes(name)).arrayValue ?? []
        return list.compactMap { entry in
            guard let question = entry["question"] else { return nil }
            let expected = entry["expected_results"] ?? entry["expected_results_among_the_sample"]
            return Question(question: question, expected: expected?.arrayValue ?? [], detail: entry["detail_of_first"])
        }
    }
}

extension JSONValue {
    /// Without the identifier and without empty values, as the accreditation compares.
    func comparable(of subject: Subject) -> JSONValue {
        guard case .object(let object) = self else { return self }
        let idKey = WireContract.of(subject).detail?.idKey
        return JSONValue.object(JSONObject(object.members.filter { $0.key != idKey })).withoutEmptyValues
    }

    private var withoutEmptyValues: JSONValue {
        switch self {
        case .array(let elements): .array(elements.map(\.withoutEmptyValues).filter { !$0.isEmpty })
        case .object(let object):
            .object(JSONObject(object.members.map { ($0.key, $0.value.withoutEmptyValues) }.filter { !$0.1.isEmpty }))
        default: self
        }
    }
}
