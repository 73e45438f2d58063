import LabourDomain

/// A value in a record that a question can look at; its number marks the value in a schema.
enum Feit: UInt8 {
    case postcode = 1
    case reisafstand
    case beroep
    case arbeidscontract
    case onregelmatig
    case kantoortijden
    case urenMinimaal
    case urenMaximaal
    case rijbewijs
    case taal
    case taalMondeling
    case taalSchriftelijk
    case beschikbaarVanaf
    case aanvang
    case sluiting
    case werkEnDenkniveau

    /// Where the values stand in a record of a subject.
    private static func places(of subject: Subject) -> [(path: String, feit: Feit)] {
        switch subject {
        case .jobSeekers: shared + jobSeeker + skills(in: "arbeidsmarktkwalificatie.")
        case .vacancies: shared + vacancy + skills(in: "")
        // Found by employer and date, not by facts.
        case .contactMoments: []
        }
    }

    /// The same as marks for a schema.
    static func marks(of subject: Subject) -> [(path: String, mark: UInt8)] {
        places(of: subject).map { (path: $0.path, mark: $0.feit.rawValue) }
    }

    private static let shared: [(path: String, feit: Feit)] = [
        ("contractvorm.codeTypeArbeidscontract", .arbeidscontract),
        ("flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst", .onregelmatig),
        ("werktijden.indicatieKantoortijden", .kantoortijden),
        ("werktijden.aantalWerkurenPerWeekMinimaal", .urenMinimaal),
        ("werktijden.aantalWerkurenPerWeekMaximaal", .urenMaximaal),
    ]

    private static let jobSeeker: [(path: String, feit: Feit)] = [
        ("mobiliteit.bemiddelingspostcode", .postcode),
        ("mobiliteit.maximaleReisafstand", .reisafstand),
        ("bemiddelingsberoep.codeBeroepsnaam", .beroep),
        ("flexibiliteit.datumAanvangBeschikbaarVoorWerk", .beschikbaarVanaf),
    ]

    private static let vacancy: [(path: String, feit: Feit)] = [
        ("adres.postcode", .postcode),
        ("beroep.codeBeroepsnaam", .beroep),
        ("arbeidsVoorwaarden.datumAanvangWerkzaamheden", .aanvang),
        ("sluitingsdatumVacature", .sluiting),
        ("codeWerkEnDenkniveauMinimaal", .werkEnDenkniveau),
    ]

    private static func skills(in prefix: String) -> [(path: String, feit: Feit)] {
        [
            ("\(prefix)rijbewijs.codeSoortRijbewijs", .rijbewijs),
            ("\(prefix)taalbeheersing.codeTaal", .taal),
            ("\(prefix)taalbeheersing.codeNiveauTaalbeheersingMondeling", .taalMondeling),
            ("\(prefix)taalbeheersing.codeNiveauTaalbeheersingSchriftelijk", .taalSchriftelijk),
        ]
    }
}
