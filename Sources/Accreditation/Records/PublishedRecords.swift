public import LabourDomain
import StrictJSON

/// The invented records with which a source is tested: the supplier loads them, and nothing else, before the test.
///
/// They lie in groups, far apart, so that a question sees one group: criteria in Utrecht, distances around Groningen, the maximum in
/// Zeeland, travel distances in Limburg, closing dates in Zwolle. Nobody in them exists.
public enum PublishedRecords {
    /// Changes with every change of a record.
    public static let version = "1.0.0"

    /// The records of a subject in a fixed order, one JSON text each.
    public static func records(of subject: Subject) -> [[UInt8]] {
        drafts(of: subject).enumerated().map { index, draft in
            numbered(draft, index + 1, subject).value.serialized()
        }
    }

    static func drafts(of subject: Subject) -> [RecordDraft] {
        let words = SubjectWords.of(subject)
        let base = words.base
        var drafts = [base] + SharedVariants.all(base, words)
        drafts += subject == .jobSeekers ? JobSeekerVariants.all(base) : VacancyVariants.all(base)
        drafts += GroupRecords.distances(base, words) + GroupRecords.maximum(base, words)
        return drafts
    }

    /// With an identifier and a label by which records that are equal otherwise can be told apart.
    private static func numbered(_ draft: RecordDraft, _ number: Int, _ subject: Subject) -> RecordDraft {
        let words = SubjectWords.of(subject)
        let digits = String(number)
        let label = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
        let named = draft.with(words.idKey, .string("\(words.idPrefix)-\(label)"))
        let text = "Proefrecord \(label) – Zoë Ñandú, Łódź 🚲"
        return subject == .jobSeekers
            ? named.with("arbeidsmarktkwalificatie.interesse", [["naamInteresse": .string(text)]])
            : named.with("naamVacature", .string(text))
    }
}

/// Where things stand in the records and questions of a subject.
struct SubjectWords: Sendable {
    let subject: Subject
    let idKey: String
    let idPrefix: String
    let postcode: String
    let licences: String
    let languages: String
    let date: String
    let dateQuestion: String
    let base: RecordDraft

    static func of(_ subject: Subject) -> SubjectWords { subject == .vacancies ? vacancy : jobSeeker }

    /// The code of an occupation, which is a URI.
    static func occupation(_ code: String) -> JSONValue { .string("https://linkeddata.competentnl.nl/uwv/id/occupation/" + code) }

    static let here = "3511AB"

    private static let jobSeeker = SubjectWords(
        subject: .jobSeekers, idKey: "idWerkzoekende", idPrefix: "AW", postcode: "mobiliteit.bemiddelingspostcode",
        licences: "arbeidsmarktkwalificatie.rijbewijs", languages: "arbeidsmarktkwalificatie.taalbeheersing",
        date: "flexibiliteit.datumAanvangBeschikbaarVoorWerk", dateQuestion: "datumAanvangBeschikbaarVoorWerk", base: jobSeekerBase)

    private static let vacancy = SubjectWords(
        subject: .vacancies, idKey: "idVacature", idPrefix: "AV", postcode: "adres.postcode", licences: "rijbewijs",
        languages: "taalbeheersing", date: "arbeidsVoorwaarden.datumAanvangWerkzaamheden", dateQuestion: "datumAanvangWerkzaamheden",
        base: vacancyBase)

    private static let jobSeekerBase = RecordDraft([
        "mobiliteit": ["bemiddelingspostcode": "3511AB", "maximaleReisafstand": 400],
        "bemiddelingsberoep": [["codeBeroepsnaam": occupation("AAAAAAAAAA")]],
        "contractvorm": [["codeTypeArbeidscontract": "O", "codeTypeOvereenkomst": "01"]],
        "flexibiliteit": ["indicatieOnregelmatigWerkOfPloegendienst": 1, "datumAanvangBeschikbaarVoorWerk": "2027-03-01"],
        "arbeidsmarktkwalificatie": [
            "rijbewijs": [["codeSoortRijbewijs": "B"]], "taalbeheersing": [SharedVariants.language("nld", 3, 3)],
        ],
        "werktijden": ["indicatieKantoortijden": 1, "aantalWerkurenPerWeekMinimaal": 24, "aantalWerkurenPerWeekMaximaal": 32],
        "indicatieBeschikbaarheidContactgegevens": 1,
        "contactpersoon": [
            ["naamContactpersoonAfdeling": "P. Niemand", "emailadres": "niemand@voorbeeld.example", "telefoonnummer": "0600000001"]
        ],
        "emailadres": ["proef@voorbeeld.example"], "telefoonnummer": ["0600000002"],
        "webadres": [["codeWebadres": 1, "url": "https://voorbeeld.example/proef"]],
        "persoonlijkePresentatie": "Deze persoon bestaat niet.", "eisAanWerk": ["indicatieBegeleiding": 1], "indicatieLdrRegistratie": 2,
    ])

    private static let vacancyBase = RecordDraft([
        "adres": ["postcode": "3511AB", "straatnaam": "Fabelweg", "huisnummer": 7],
        "beroep": ["codeBeroepsnaam": occupation("AAAAAAAAAA")], "codeWerkEnDenkniveauMinimaal": "4",
        "arbeidsVoorwaarden": ["datumAanvangWerkzaamheden": "2027-03-01", "salarisIndicatie": "2.800 euro"],
        "flexibiliteit": ["indicatieOnregelmatigWerkOfPloegendienst": 1], "rijbewijs": [["codeSoortRijbewijs": "B"]],
        "taalbeheersing": [SharedVariants.language("nld", 3, 3)],
        "werktijden": ["indicatieKantoortijden": 1, "aantalWerkurenPerWeekMinimaal": 24, "aantalWerkurenPerWeekMaximaal": 32],
        "nummerVacature": "P-1",
        "werkgever": [
            "handelsnaamOrganisatie": "Bestaat Niet BV",
            "contactpersoon": [
                [
                    "naamContactpersoonAfdeling": "P. Niemand", "emailadres": ["niemand@voorbeeld.example"],
                    "telefoonnummer": ["0600000001"],
                ]
            ],
        ],
    ])
}
