import LabourDomain
import ProfileSource
import Testing

struct ContactMomentImportTests {
    @Test func takesTheSameOneOnce() async throws {
        let source = try ContactMomentSource()
        let records = [Records.contactMoment(manager: "a"), Records.contactMoment(manager: "b")]
        #expect(try await source.load(records).added == 2)
        let again = try await source.load(records + [records[0]])
        #expect(again.added == 0 && again.replaced == 2 && again.repeated == 1)
        #expect(try await source.managers() == ["a", "b"])
    }

    @Test func countsEmptyValuesAsAbsentWhenItTellsThemApart() async throws {
        let source = try ContactMomentSource()
        try await source.load([#"{"datum":"2026-03-02","werkgever":{"nummerKvk":"00000007"}}"#])
        try await source.load([#"{"datum":"2026-03-02","werkgever":{"nummerKvk":"00000007","handelsnaamOrganisatie":""}}"#])
        #expect(try await source.ask().matches == 1)
    }

    @Test func replacesTheWholeSet() async throws {
        let source = try ContactMomentSource()
        try await source.load([Records.contactMoment(manager: "a"), Records.contactMoment(manager: "b")])
        let report = try await source.load([Records.contactMoment(manager: "b"), Records.contactMoment(manager: "c")], mode: .replace)
        #expect(report.added == 1 && report.replaced == 1 && report.removed == 1)
        #expect(try await source.managers() == ["b", "c"])
    }

    @Test func refusesWhatNobodyCouldFindOrTheContractDoesNotHave() async throws {
        let source = try ContactMomentSource()
        let report = try await source.load([
            #"{"datum":"2026-03-02"}"#, #"{"datum":"2026-03-02","werkgever":{"nummerKvk":"7"}}"#, Records.contactMoment(manager: "good"),
            #"{"datum":"2026-03-02","werkgever":{"nummerKvk":"00000007"},"notitie":"x"}"#,
        ])
        #expect(report.added == 1 && report.refused == 3)
        #expect(report.refusals.first?.reason == .missingIdentifier(key: "werkgever.nummerKvk"))
        #expect(report.unfindable == 0)
        #expect(try await source.managers() == ["good"])
    }

    @Test func givesEachAnIdentifierOfDigitsThatSortsByEmployerAndDay() throws {
        let texts = [("00000007", "2026-03-02"), ("00000007", "2026-12-01"), ("00000008", "0001-01-01")]
        let ids = try texts.map { employer, date in
            try #require(
                StoredProfile(contactMoment: Array(Records.contactMoment(employer, on: date).utf8), suppliedAt: Moments.start)?.id)
        }
        #expect(ids.sorted() == ids)
        #expect(ids.allSatisfy { $0.utf8.count == 36 && $0.utf8.allSatisfy(\.isASCIIDigit) })
        #expect(ids[0].hasPrefix("0000000720260302"))
    }
}
