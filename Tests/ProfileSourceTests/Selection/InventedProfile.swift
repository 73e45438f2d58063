import LabourDomain

/// A profile in the plainest form, to judge answers by: no type of the contract, no index, only what was put in the record.
struct InventedProfile {
    var id: String
    var postcode: String?
    var travel: Int?
    var occupations: [Int] = []
    var contracts: [String] = []
    var irregular: Int?
    var office: Int?
    var licences: [String] = []
    var languages: [(code: String?, oral: Int?, written: Int?)] = []
    var date: String?
    var closes: String?
    var minimum: Int?
    var maximum: Int?
    var level: Int?
    /// Days before now.
    var age = 0

    init(_ number: Int, of subject: Subject, using generator: inout some RandomNumberGenerator) {
        func maybe<Value>(_ value: @autoclosure () -> Value) -> Value? {
            Int.random(in: 0..<4, using: &generator) > 0 ? value() : nil
        }
        func some(of values: [String]) -> [String] { values.filter { _ in Bool.random(using: &generator) } }
        id = "p\(number)"
        let areas = ["1000", "1100", "1200", "1201", "1300", "1400", "9990", "5555"]
        postcode = Int.random(in: 0..<12, using: &generator) > 0 ? areas[Int.random(in: 0..<areas.count, using: &generator)] + "AB" : nil
        irregular = maybe(Int.random(in: 0...2, using: &generator))
        licences = some(of: ["B", "C", "CE"])
        languages = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
            let levels = [0, 1, 2, 3, 4, 8]
            return (
                maybe(["nld", "eng"][Int.random(in: 0...1, using: &generator)]),
                maybe(levels[Int.random(in: 0..<levels.count, using: &generator)]),
                maybe(levels[Int.random(in: 0..<levels.count, using: &generator)])
            )
        }
        date = maybe("2026-0\(Int.random(in: 1...9, using: &generator))-15")
        minimum = maybe(Int.random(in: 0...30, using: &generator))
        maximum = maybe(Int.random(in: 10...40, using: &generator))
        age = Int.random(in: 0...60, using: &generator)
        switch subject {
        case .jobSeekers:
            travel = maybe(Int.random(in: 0...60, using: &generator))
            occupations = (0..<Int.random(in: 0...3, using: &generator)).map { _ in Int.random(in: 0..<5, using: &generator) }
            contracts = some(of: ["O", "B"])
            office = maybe(Int.random(in: 0...2, using: &generator))
        case .vacancies:
            occupations = maybe([Int.random(in: 0..<5, using: &generator)]) ?? []
            level = maybe(Int.random(in: 0...7, using: &generator))
            closes = maybe("2026-0\(Int.random(in: 1...9, using: &generator))-15")
        case .contactMoments: break
        }
    }

    /// The record as a source would get it.
    func record(of subject: Subject) -> String {
        func number(_ key: String, _ value: Int?) -> String? { value.map { "\"\(key)\":\($0)" } }
        func text(_ key: String, _ value: String?) -> String? { value.map { "\"\(key)\":\"\($0)\"" } }
        func object(_ key: String, _ members: [String?]) -> String? { "\"\(key)\":{\(members.compactMap(\.self).joined(separator: ","))}" }
        func list(_ key: String, _ elements: [String]) -> String? { "\"\(key)\":[\(elements.joined(separator: ","))]" }
        let driving = list("rijbewijs", licences.map { "{\"codeSoortRijbewijs\":\"\($0)\"}" })
        let speaking = list(
            "taalbeheersing",
            languages.map { language in
                let members = [
                    text("codeTaal", language.code), number("codeNiveauTaalbeheersingMondeling", language.oral),
                    number("codeNiveauTaalbeheersingSchriftelijk", language.written),
                ]
                return "{\(members.compactMap(\.self).joined(separator: ","))}"
            })
        let hours = [
            number("aantalWerkurenPerWeekMinimaal", minimum), number("aantalWerkurenPerWeekMaximaal", maximum),
            number("indicatieKantoortijden", office),
        ]
        let shifts = number("indicatieOnregelmatigWerkOfPloegendienst", irregular)
        let codes = occupations.map { "{\"codeBeroepsnaam\":\"https://voorbeeld.nl/\($0)\"}" }
        let members: [String?]
        switch subject {
        case .jobSeekers:
            members = [
                text("idWerkzoekende", id),
                object("mobiliteit", [text("bemiddelingspostcode", postcode), number("maximaleReisafstand", travel)]),
                list("bemiddelingsberoep", codes), list("contractvorm", contracts.map { "{\"codeTypeArbeidscontract\":\"\($0)\"}" }),
                object("arbeidsmarktkwalificatie", [driving, speaking]),
                object("flexibiliteit", [shifts, text("datumAanvangBeschikbaarVoorWerk", date)]), object("werktijden", hours),
            ]
        case .vacancies:
            members = [
                text("idVacature", id), postcode.flatMap { object("adres", [text("postcode", $0)]) },
                codes.first.map { "\"beroep\":\($0)" }, driving, speaking, object("flexibiliteit", [shifts]), object("werktijden", hours),
                object("arbeidsVoorwaarden", [text("datumAanvangWerkzaamheden", date)]), text("sluitingsdatumVacature", closes),
                text("codeWerkEnDenkniveauMinimaal", level.map(String.init)),
            ]
        case .contactMoments: members = []
        }
        return "{\(members.compactMap(\.self).joined(separator: ","))}"
    }
}
