import Foundation
import Testing

@testable import HTTPServer

/// The register of processing activities (GDPR art. 30) names everything that is done.
struct ProcessingRegisterTests {
    @Test func everyActivityIsDescribedOnce() {
        #expect(
            ProcessingRegister.activities.map(\.id).sorted { $0.rawValue < $1.rawValue }
                == ProcessingActivity.Identifier.allCases.sorted { $0.rawValue < $1.rawValue })
        for activity in ProcessingRegister.activities {
            for text in [activity.name, activity.purpose, activity.ground, activity.retention] { #expect(!text.isEmpty, "\(activity.id)") }
            for list in [activity.subjects, activity.data, activity.recipients, activity.security] {
                #expect(!list.isEmpty, "\(activity.id)")
            }
        }
    }

    @Test func everyEventBelongsToAnActivityOfTheRegister() {
        let known = Set(ProcessingRegister.activities.map(\.id))
        for event in RouteEvent.allCases { #expect(known.contains(event.activity), "\(event)") }
    }

    @Test func everyTableBelongsToAnActivity() throws {
        let tables = try Self.tables()
        #expect(tables.count >= 5)
        let known = Set(ProcessingRegister.activities.map(\.id))
        for table in tables {
            let activity = ProcessedTables.activity(of: table)
            #expect(activity.map(known.contains) == true, "table \(table) is in no processing activity: add it to ProcessedTables")
        }
    }

    /// The names after `CREATE TABLE` in the migrations, which this target cannot import.
    private static func tables(_ here: String = #filePath) throws -> Set<String> {
        let checkout = URL(filePath: here).deletingLastPathComponent().resolvingSymlinksInPath().appending(path: "../../..")
            .standardizedFileURL
        let root = checkout.appending(path: "Sources/Persistence/Migrations")
        var names: Set<String> = []
        let files = FileManager.default.enumerator(at: root.standardizedFileURL, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let words = try String(contentsOf: file, encoding: .utf8).split { $0 == " " || $0.isNewline || $0 == "(" }
            for (index, word) in words.enumerated() where word == "TABLE" && index > 0 && words[index - 1] == "CREATE" {
                // The tables of the two logs have their names from elsewhere.
                if !words[index + 1].hasPrefix("\\") { names.insert(String(words[index + 1])) }
            }
        }
        let named = try String(contentsOf: checkout.appending(path: "Sources/Persistence/Log/LogTables.swift"), encoding: .utf8)
        return names.union(named.split(separator: "\"").map(String.init).filter { $0.contains("_log") && !$0.contains(" ") })
    }
}
