import Foundation
import StrictJSON

/// The test data of the standard. It is not ours to distribute, so it is read from outside the project, and the tests that need it are skipped, visibly,
/// where it is absent.
enum ReferenceData {
    /// `SCHAKEL_REFERENCE_DATA`, or `../shared/data` beside the package.
    static let directory: URL = {
        if let path = ProcessInfo.processInfo.environment["SCHAKEL_REFERENCE_DATA"], !path.isEmpty { return URL(fileURLWithPath: path) }
        return URL(fileURLWithPath: FileManager.default.currentDirectoryPath).appendingPathComponent("../shared/data").standardizedFileURL
    }()

    static var isPresent: Bool { FileManager.default.fileExists(atPath: directory.appendingPathComponent("vum").path) }

    /// The elements of a JSON array in a file.
    static func elements(_ file: String) throws -> [JSONValue] {
        let data = try Data(contentsOf: directory.appendingPathComponent("vum").appendingPathComponent(file))
        let value = try JSONValue(parsing: Array(data), limits: JSONLimits(maximumBytes: 1 << 25, maximumDepth: 32))
        return value.arrayValue ?? []
    }
}

extension JSONValue {
    /// Without empty values and with one order of members and lists, as the standard says records are to be compared.
    var comparable: JSONValue {
        switch self {
        case .object(let object):
            .object(
                JSONObject(
                    object.members.map { ($0.key, $0.value.comparable) }.filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 }))
        case .array(let elements):
            .array(
                elements.map(\.comparable).filter { !$0.isEmpty }.map { (text: $0.serialized(), value: $0) }
                    .sorted { $0.text.lexicographicallyPrecedes($1.text) }.map(\.value))
        default: self
        }
    }
}
