import Foundation
import StrictJSON
import Testing

@testable import Accreditation

struct SuiteTests {
    @Test func everyCheckHasANumberOfItsOwnAndTheyAscend() {
        let ids = SourceSuite.checks.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids == ids.sorted())
        #expect(ids.count > 60)
    }

    @Test func everyCheckSaysWhatWhereAndHowToMend() {
        for check in SourceSuite.checks {
            for text in [check.title, check.reference, check.says, check.sent, check.remedy] {
                #expect(!text.isEmpty && !text.contains("|"), "\(check.id)")
            }
        }
    }

    @Test func checksAreFoundByTheirNumber() throws {
        #expect(try SourceSuite.checks(named: ["SRC-091"]).map(\.id) == ["SRC-091"])
        #expect(try SourceSuite.checks(named: []).count == SourceSuite.checks.count)
        #expect(throws: AccreditationError.unknownCheck(got: "SRC-999")) { try SourceSuite.checks(named: ["SRC-999"]) }
    }

    @Test func theDocumentationListsTheSuiteAsItIs() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let document = try String(contentsOf: root.appending(path: "docs/accreditation.md"), encoding: .utf8)
        #expect(document.contains(SuiteDocument.markdown(of: .source)))
        #expect(document.contains("suite \(SourceSuite.version)"))
        #expect(document.contains("records \(PublishedRecords.version)"))
    }

    @Test func theListForProgramsHoldsEveryCheck() {
        #expect(SuiteDocument.json(of: .source)["checks"]?.arrayValue?.count == SourceSuite.checks.count)
    }
}
