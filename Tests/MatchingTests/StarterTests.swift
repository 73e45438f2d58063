import Foundation
import LabourDomain
import Matching
import Testing

struct StarterTests {
    private static let starter = Result { try OccupationRegister.starter() }
    private static let labels = ProcessInfo.processInfo.environment["SCHAKEL_REFERENCE_DATA"]
        .map { URL(filePath: $0).appending(path: "competentnl/occupation_labels.csv") }

    let register: OccupationRegister

    init() throws { register = try Self.starter.get() }

    @Test func `covers every kind of work and every usual level`() {
        #expect(register.occupations.count >= 100)
        #expect(Set(register.occupations.compactMap(\.group)) == Set(OccupationGroup.allCases))
        #expect(
            Set(register.occupations.compactMap(\.usualLevel)) == [.primary, .preVocational, .vocational, .higherProfessional, .academic])
        #expect(register.occupations.allSatisfy { !$0.synonyms.isEmpty })
    }

    @Test(arguments: [
        ("vrachtwagenchauffeur", "Vrachtwagenchauffeur binnenland"), ("schoonmaker", "Schoonmaker (interieur bedrijven, instellingen)"),
        ("loodgieter", "Installatiemonteur dakwerk, sanitair, verwarming, gas- en waterleiding"),
        ("caissiere", "Kassamedewerker detailhandel"),
        ("Orderpicker", "Orderpicker"),
    ])
    func `finds the everyday word`(word: String, name: String) {
        #expect(register.occupations(named: word).first?.name == name)
        #expect(register.suggestions(for: word, limit: 1).first?.occupation.name == name)
    }

    @Test(.enabled(if: labels != nil, "SCHAKEL_REFERENCE_DATA names no reference data"))
    func `agrees with the register it was taken from`() throws {
        let file = try #require(Self.labels)
        let whole = try OccupationRegister(csv: Array(Data(contentsOf: file)))
        #expect(whole.occupations.count == 3255)
        for occupation in register.occupations {
            #expect(whole.occupation(occupation.code)?.name == occupation.name)
        }
        #expect(whole.suggestions(for: "chauffeur", limit: 5).count == 5)
    }
}
