import LabourDomain
import Testing
import VUMWire

@Suite("Code lists")
struct CodelijstTests {
    private func codes<Lijst: Codelijst>(_: Lijst.Type) -> [Lijst.RawValue] { Lijst.allCases.map(\.rawValue) }

    @Test("hold the same codes as the domain, so that none is lost in conversion")
    func sameCodesAsTheDomain() {
        #expect(codes(Indicatie.self) == Indication.allCases.map { Int($0.rawValue) })
        #expect(codes(IndicatieDiploma.self) == Attainment.allCases.map { Int($0.rawValue) })
        #expect(codes(CodeNiveauTaalbeheersing.self) == LanguageLevel.allCases.map { Int($0.rawValue) })
        #expect(codes(CodeWerkEnDenkniveau.self) == WorkingLevel.allCases.map { Int($0.rawValue) })
        #expect(codes(CodeNiveauOpleiding.self) == EducationLevel.allCases.map { Int($0.rawValue) })
        #expect(codes(CodeStatusOpleiding.self) == EducationStatus.allCases.map { Int($0.rawValue) })
        #expect(codes(CodeVervoermiddel.self) == TransportMeans.allCases.map { Int($0.rawValue) })
        #expect(codes(CodeWebadres.self) == WebAddressPurpose.allCases.map { Int($0.rawValue) })
        #expect(codes(CodeSollicitatiewijze.self) == ApplicationChannel.allCases.map { "\($0.rawValue)" })
        #expect(codes(CodeTypeOvereenkomst.self) == ContractPurpose.allCases.map { "0\($0.rawValue)" })
        #expect(codes(CodeSoortRijbewijs.self) == DrivingLicences.names)
        #expect(codes(CodeTypeArbeidscontract.self) == ["O", "B"])
        #expect(codes(IndicatieJaNee.self) == [1, 2])
    }
}
