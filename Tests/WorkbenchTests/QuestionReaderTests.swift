import Geography
import LabourDomain
import Matching
import Testing

@testable import Workbench

@Suite("The form of a question")
struct QuestionReaderTests {
    let reader: QuestionReader

    init() throws { reader = QuestionReader(gazetteer: try Gazetteer.netherlands(), register: try OccupationRegister.starter()) }

    private func faults(_ fields: [(String, String)]) -> [FormFault] {
        let all = [("postcode", "3511AB"), ("afstand", "25")].filter { given in !fields.contains { $0.0 == given.0 } } + fields
        if case .faults(let faults) = reader.read(QuestionForm(all.map { (name: $0.0, value: $0.1) })) { return faults }
        return []
    }

    @Test func aFormBecomesAQuestion() throws {
        let form = QuestionForm([
            ("soort", "vacatures"), ("postcode", " 3511 ab "), ("afstand", "10"), ("beroep", "kok"), ("uren-van", "16"), ("uren-tot", "32"),
            ("rijbewijs", "B"), ("rijbewijs", "C"), ("rijbewijs", "onzin"), ("nederlands", "3"), ("onregelmatig", "nee"),
            ("weegt-hours", "required"), ("weegt-licences", "onzin"),
        ])
        guard case .question(let question) = reader.read(form) else { throw FieldFault.missing }
        #expect(question.subject == .vacancies)
        #expect(question.all.area == (try SearchArea(centre: Postcode("3511AB"), radius: 10)))
        #expect(!question.all.occupations.isEmpty)
        #expect(question.all.maximumHoursAtLeast == 16 && question.all.minimumHoursAtMost == 32)
        #expect(question.all.licences.categoryNames == ["B", "C"])
        #expect(question.all.languages == [LanguageDemand(language: try LanguageCode("nld"), oralAtLeast: 3)])
        #expect(question.all.irregularHours == .no)
        #expect(question.weights[.hours] == .required && question.weights[.licences] == .important)
    }

    @Test(arguments: [
        ("postcode", "", FieldFault.missing), ("postcode", "abc", .noPostcode), ("postcode", "0011AA", .noPostcode),
        ("afstand", "-1", .noNumber(0...999)), ("afstand", "1000", .noNumber(0...999)),
        ("afstand", "+5", .noNumber(0...999)), ("afstand", "１０", .noNumber(0...999)), ("uren-van", "0", .noNumber(1...99)),
        ("uren-van", "100", .noNumber(1...99)), ("uren-tot", "veel", .noNumber(1...99)),
    ])
    func whatIsWrongIsSaidOfItsField(_ field: String, _ value: String, _ kind: FieldFault) throws {
        let name = try #require(QuestionForm.Field(rawValue: field))
        #expect(faults([(field, value)]) == [FormFault(name, kind)])
    }

    @Test func aPostcodeMustBeOfSomePlace() throws {
        let gazetteer = try Gazetteer.netherlands()
        let nowhere = try #require((1_000...9_999).first { number in (try? PostcodeArea(number)).map { !gazetteer.contains($0) } ?? false })
        #expect(faults([("postcode", "\(nowhere)AA")]) == [FormFault(.postcode, .unknownPostcode)])
    }

    @Test func allFaultsComeAtOnce() {
        #expect(
            faults([("postcode", ""), ("afstand", "x"), ("uren-van", "40"), ("uren-tot", "20")]).map(\.field) == [
                .postcode, .radius, .maximumHours,
            ])
    }

    @Test func anUnknownOccupationGetsSuggestions() throws {
        let fault = try #require(faults([("beroep", "verpleegkundigge")]).first)
        guard case .unknownOccupation(let suggestions) = fault.kind else { throw fault.kind }
        #expect(!suggestions.isEmpty)
        #expect(faults([("beroep", "qqqqzzzz")]) == [FormFault(.occupation, .unknownOccupation(suggestions: []))])
    }

    @Test func whatIsTooLongIsCut() {
        let form = QuestionForm([("beroep", String(repeating: "é", count: 10_000)), ("postcode", String(repeating: "1", count: 100_000))])
        #expect(form.occupation.utf8.count <= 203 && form.postcode.utf8.count == 200)
        #expect(faults([("postcode", form.postcode)]) == [FormFault(.postcode, .noPostcode)])
    }
}
