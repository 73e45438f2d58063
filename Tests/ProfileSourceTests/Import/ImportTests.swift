import Foundation
import LabourDomain
import ProfileSource
import StrictJSON
import Testing
import VUMWire

struct ImportTests {
    let store = MemoryProfileStore()

    private func importer(_ subject: Subject, _ limits: ImportLimits = .standard) throws -> ProfileImporter {
        ProfileImporter(subject: subject, intake: store, gazetteer: try Places.gazetteer(), limits: limits)
    }

    private func load(
        _ text: String, _ subject: Subject = .jobSeekers, mode: ImportMode = .merge, pieces: Int = 7, limits: ImportLimits = .standard
    ) async throws -> ImportReport {
        try await importer(subject, limits).load(Pieces(Array(text.utf8), of: pieces), suppliedAt: Moments.start, mode: mode)
    }

    @Test(arguments: Subject.ofProfiles, [1, 3, 1_000])
    func takesAnArray(_ subject: Subject, pieces: Int) async throws {
        let text = "\n [ \(Records.record(of: subject, "a")) ,\n \(Records.record(of: subject, "b")) ]\n"
        let report = try await load(text, subject, pieces: pieces)
        #expect(report.read == 2)
        #expect(report.added == 2)
        #expect(report.refused == 0)
        #expect(try await store.profile("b", of: subject) == StoredProfile(Records.record(of: subject, "b"), of: subject))
    }

    @Test(arguments: Subject.ofProfiles, [1, 3, 1_000])
    func takesLines(_ subject: Subject, pieces: Int) async throws {
        let text = "\(Records.record(of: subject, "a"))\r\n\n\(Records.record(of: subject, "b"))"
        let report = try await load(text, subject, pieces: pieces)
        #expect(report.added == 2)
        #expect(try await store.count(of: subject) == 2)
    }

    @Test func takesTheMarkThatSomeProgramsPutBeforeUTF8() async throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("[\(Records.jobSeeker("a"))]".utf8)
        let report = try await importer(.jobSeekers).load(Pieces(bytes, of: 2), suppliedAt: Moments.start, mode: .merge)
        #expect(report.added == 1)
    }

    @Test func keepsARecordAsSuppliedWithoutItsWhiteSpace() async throws {
        let text = "[{ \"idWerkzoekende\" : \"a\",\n \"persoonlijkePresentatie\" : \"twee  spaties\\u00e9\", \"sector\": [ ] }]"
        _ = try await load(text)
        let stored = try #require(try await store.profile("a", of: .jobSeekers))
        #expect(
            String(decoding: stored.record, as: UTF8.self)
                == "{\"idWerkzoekende\":\"a\",\"persoonlijkePresentatie\":\"twee  spaties\\u00e9\",\"sector\":[]}")
        #expect(stored.suppliedAt == Moments.start)
    }

    @Test func namesEveryFaultOfEveryRefusedRecordWithItsPlace() async throws {
        let text = """
            \(Records.jobSeeker("good"))
            {"idWerkzoekende":"bad","mobiliteit":{"bemiddelingspostcode":"12"},"leeftijd":40}
            {"idWerkzoekende":"torn",
            {"mobiliteit":{"bemiddelingspostcode":"1000AA"}}
            {"idWerkzoekende":""}
            {"idWerkzoekende":".."}
            """
        let report = try await load(text)
        #expect(report.read == 6)
        #expect(report.added == 1)
        #expect(report.refused == 5)
        #expect(report.refusals.map(\.place.line) == [2, 3, 4, 5, 6])
        #expect(report.refusals.map(\.place.index) == [1, 2, 3, 4, 5])
        #expect(report.refusals.map(\.place.id) == ["bad", nil, nil, nil, ".."])
        guard case .faults(let faults) = report.refusals[0].reason, case .malformed = report.refusals[1].reason,
            case .faults = report.refusals[3].reason
        else {
            Issue.record("other reasons")
            return
        }
        #expect(Set(faults.map(\.path)) == ["mobiliteit.bemiddelingspostcode", "leeftijd"])
        #expect(report.refusals[2].reason == .missingIdentifier(key: "idWerkzoekende"))
        #expect(report.refusals[4].reason == .unsafeIdentifier)
        #expect(try await store.count(of: .jobSeekers) == 1)
    }

    @Test func namesTheLineOfEveryFaultInARecordOfManyLines() async throws {
        let text = """

            [
              {
                "idWerkzoekende": "a",
                "leeftijd": 40,
                "mobiliteit": {
                  "bemiddelingspostcode": "12"
                }
              }
            ]
            """
        let refusal = try #require(try await load(text).refusals.first)
        guard case .faults(let faults) = refusal.reason else {
            Issue.record("another reason")
            return
        }
        #expect(refusal.place.line == 3)
        #expect(faults.map(\.path) == ["leeftijd", "mobiliteit.bemiddelingspostcode"])
        #expect(refusal.faultLines == [5, 7])
    }

    @Test func keepsWhatARecordHoldsOutOfTheSafeDescription() async throws {
        let report = try await load("{\"idWerkzoekende\":\"a\",\"geheim\":1,\"mobiliteit\":{\"bemiddelingspostcode\":\"Jansen\"}}")
        let reason = try #require(report.refusals.first?.reason)
        #expect(reason.description.contains("Jansen"))
        #expect(!reason.safeDescription.contains("Jansen"))
        #expect(!reason.safeDescription.contains("geheim"))
        for reason in [RefusalReason.missingIdentifier(key: "idVacature"), .unsafeIdentifier] {
            #expect(reason.description == reason.safeDescription)
        }
        let torn = try await load("{\"idWerkzoekende\":")
        #expect(torn.refusals.first.map { !$0.reason.description.isEmpty && !$0.reason.safeDescription.isEmpty } == true)
    }

    @Test func countsLinesFromTheBeginningOfTheFile() async throws {
        let report = try await load("\n\n  \n\(Records.jobSeeker("a"))\n{}\n")
        #expect(report.refusals.map(\.place.line) == [5])
    }

    @Test func refusesBrokenUTF8InOneRecordOnly() async throws {
        let bytes =
            Array("[\(Records.jobSeeker("a")),{\"idWerkzoekende\":\"b\",\"persoonlijkePresentatie\":\"caf".utf8) + [0xE9]
            + Array("\"},\(Records.jobSeeker("c"))]".utf8)
        let report = try await importer(.jobSeekers).load(Pieces(bytes, of: 5), suppliedAt: Moments.start, mode: .merge)
        #expect(report.added == 2)
        #expect(report.refusals.map(\.place.index) == [1])
    }

    @Test func refusesARecordThatIsTooLargeAndGoesOn() async throws {
        let large = Records.jobSeeker("large", "1000AA", ",\"persoonlijkePresentatie\":\"\(String(repeating: "x", count: 2_000))\"")
        let text = "[\(Records.jobSeeker("a")),\(large),\(Records.jobSeeker("b"))]"
        let report = try await load(text, limits: ImportLimits(recordBytes: 500))
        #expect(report.added == 2)
        #expect(report.refused == 1)
        guard case .malformed(.tooLarge) = report.refusals.first?.reason else {
            Issue.record("another reason")
            return
        }
    }

    @Test(arguments: [1, 2, 1_000])
    func letsTheLastOfARepeatedIdentifierWinAndTells(batch: Int) async throws {
        _ = try await load("[\(Records.jobSeeker("old")),\(Records.jobSeeker("a", "1300AA"))]")
        let text = [Records.jobSeeker("a"), Records.jobSeeker("b"), Records.jobSeeker("a", "1100AA"), Records.jobSeeker("b", "1200AA")]
            .joined(separator: "\n")
        let report = try await load(text, limits: ImportLimits(batchRecords: batch))
        #expect(report.repeated == 2)
        #expect(report.repeats.map(\.line) == [3, 4])
        #expect(report.repeats.map(\.id) == ["a", "b"])
        #expect(report.added == 1)
        #expect(report.replaced == 1)
        #expect(try await store.profile("a", of: .jobSeekers) == StoredProfile(Records.jobSeeker("a", "1100AA"), of: .jobSeekers))
        #expect(try await store.count(of: .jobSeekers) == 3)
    }

    @Test func warnsForRecordsThatNobodyCanFind() async throws {
        let text = """
            {"idWerkzoekende":"nowhere"}
            \(Records.jobSeeker("unknown", "5555AA"))
            \(Records.jobSeeker("impossible", "0123AA"))
            \(Records.jobSeeker("found"))
            """
        let report = try await load(text)
        #expect(report.added == 4)
        #expect(report.unfindable == 3)
        #expect(report.unfindables.map(\.id) == ["nowhere", "unknown", "impossible"])
    }

    @Test func namesOnlyAsManyAsTheReportHasRoomForAndCountsAll() async throws {
        let text = String(repeating: "{\"idWerkzoekende\":\"same\"}\n{}\n", count: 10)
        var heard = 0
        let report = try await importer(.jobSeekers, ImportLimits(reported: 3)).load(
            Pieces(Array(text.utf8), of: 50), suppliedAt: Moments.start, mode: .merge, refused: { _ in heard += 1 })
        #expect(report.refused == 10)
        #expect(heard == 10)
        #expect(report.refusals.count == 3)
        #expect(report.repeated == 9)
        #expect(report.repeats.count == 3)
        #expect(report.unfindable == 10)
        #expect(report.unfindables.count == 3)
    }

    @Test func acceptsAnEmptyArray() async throws {
        #expect(try await load("[]") == ImportReport())
    }

    @Test(arguments: [
        ("", ProfileSourceError.emptyInput), (" \n\t\r\n ", .emptyInput), ("  x", .notJSON(offset: 2)), ("\"a\"", .notJSON(offset: 0)),
        ("<xml/>", .notJSON(offset: 0)), ("a;b;c\n", .notJSON(offset: 0)),
    ])
    func saysWhatTheInputIsNot(text: String, error: ProfileSourceError) async {
        let failure = await #expect(throws: ImportFailure.self) { try await load(text) }
        #expect(failure == .nothingChanged(because: error, report: ImportReport()))
    }

    @Test func passesOverMuchWhiteSpaceWithoutKeepingIt() async {
        let failure = await #expect(throws: ImportFailure.self) {
            try await load(String(repeating: " \n", count: 5_000) + "x", pieces: 100)
        }
        #expect(failure?.cause == .notJSON(offset: 10_000))
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x5B, 0x00], DetectedEncoding.utf16), ([0xFE, 0xFF, 0x00, 0x5B], .utf16), ([0x5B, 0x00, 0x7B, 0x00], .utf16),
            ([0x00, 0x5B, 0x00, 0x7B], .utf16), ([0xFF, 0xFE, 0x00, 0x00], .utf32), ([0x00, 0x00, 0xFE, 0xFF], .utf32),
            ([0x5B, 0x00, 0x00, 0x00], .utf32), ([0x1F, 0x8B, 0x08, 0x00], .gzip), ([0x1F, 0x8B, 0x08, 0x08], .gzip),
            ([0x50, 0x4B, 0x03, 0x04], .zip),
        ] as [([UInt8], DetectedEncoding)])
    func recognisesOtherEncodings(start: [UInt8], encoding: DetectedEncoding) async throws {
        for pieces in [1, 100] {
            let failure = await #expect(throws: ImportFailure.self) {
                try await importer(.jobSeekers).load(
                    Pieces(start + [0x20, 0x5D], of: pieces), suppliedAt: Moments.start, mode: .replace)
            }
            #expect(failure?.cause == .wrongEncoding(got: encoding))
        }
    }

    @Test func tellsHowFarItHasCome() async throws {
        let text = (0..<25).map { Records.jobSeeker("p\($0)") }.joined(separator: "\n")
        var heard: [ImportProgress] = []
        _ = try await importer(.jobSeekers, ImportLimits(batchRecords: 10)).load(
            Pieces(Array(text.utf8), of: 100), suppliedAt: Moments.start, mode: .merge, progress: { heard.append($0) })
        #expect(heard.map(\.acknowledged) == [10, 20, 25])
        #expect(heard.last?.bytes == text.utf8.count)
        #expect(heard.last?.read == 25)
        #expect(heard.allSatisfy { $0.refused == 0 && $0.isInForce })
    }

    @Test func storesEarlierWhenRecordsAreLarge() async throws {
        let text = (0..<10).map { Records.jobSeeker("p\($0)") }.joined(separator: "\n")
        var heard: [Int] = []
        _ = try await importer(.jobSeekers, ImportLimits(batchBytes: 1)).load(
            Pieces(Array(text.utf8), of: 100), suppliedAt: Moments.start, mode: .merge, progress: { heard.append($0.acknowledged) })
        #expect(heard == Array(1...10) + [10])
    }
}
