// The objects of a job seeker, member by member as the contract has them.

enum CodeTypeArbeidscontractWords: Words {
    static let words: Set<String> = ["O", "B"]
}

enum CodeTypeOvereenkomstWords: Words {
    static let words: Set<String> = ["01", "02", "03", "04"]
}

enum CodeSoortRijbewijsWords: Words {
    static let words: Set<String> = ["A", "A1", "A2", "AM", "B", "B+", "C1", "C", "D1", "D", "BE", "C1E", "CE", "D1E", "DE", "T"]
}

struct Beroep: Known {
    let codeBeroepsnaam: Text<200>?
    static let names: Set<String> = ["codeBeroepsnaam"]
}

struct Competentiebeheersing: Known {
    let codeCompetentie: Text<200>?
    static let names: Set<String> = ["codeCompetentie"]
}

struct Contractvorm: Known {
    let codeTypeArbeidscontract: Word<CodeTypeArbeidscontractWords>?
    let codeTypeOvereenkomst: Word<CodeTypeOvereenkomstWords>?
    static let names: Set<String> = ["codeTypeArbeidscontract", "codeTypeOvereenkomst"]
}

struct Rijbewijs: Known {
    let codeSoortRijbewijs: Word<CodeSoortRijbewijsWords>?
    static let names: Set<String> = ["codeSoortRijbewijs"]
}

struct Sector: Known {
    let codeSbi: Number<99999>?
    static let names: Set<String> = ["codeSbi"]
}

struct Taalbeheersing: Known {
    let codeNiveauTaalbeheersingLezen: Code<287>?
    let codeNiveauTaalbeheersingLuisteren: Code<287>?
    let codeNiveauTaalbeheersingMondeling: Code<287>?
    let codeNiveauTaalbeheersingSchriftelijk: Code<287>?
    let codeTaal: Shaped<LanguageShape>?
    static let names: Set<String> = [
        "codeNiveauTaalbeheersingLezen", "codeNiveauTaalbeheersingLuisteren", "codeNiveauTaalbeheersingMondeling",
        "codeNiveauTaalbeheersingSchriftelijk", "codeTaal",
    ]
}

struct Vervoermiddel: Known {
    let codeVervoermiddel: Code<574>?
    let indicatieBeschikbaarVoorUitvoeringWerk: Code<7>?
    let indicatieBeschikbaarVoorWoonWerkverkeer: Code<7>?
    static let names: Set<String> = [
        "codeVervoermiddel", "indicatieBeschikbaarVoorUitvoeringWerk", "indicatieBeschikbaarVoorWoonWerkverkeer",
    ]
}

struct Webadres: Known {
    let codeWebadres: Code<30>?
    let url: Text<1000>?
    static let names: Set<String> = ["codeWebadres", "url"]
}

struct Werktijden: Known {
    let aantalWerkurenPerWeekMaximaal: Number<99>?
    let aantalWerkurenPerWeekMinimaal: Number<99>?
    let indicatieKantoortijden: Code<7>?
    static let names: Set<String> = ["aantalWerkurenPerWeekMaximaal", "aantalWerkurenPerWeekMinimaal", "indicatieKantoortijden"]
}

struct Cursus: Known {
    let indicatieCertificaat: Code<263>?
    let naamCursus: Text<120>?
    let toelichtingCursus: Text<2000>?
    let datumAanvangVolgenCursus: Shaped<DateShape>?
    let datumCertificaat: Shaped<DateShape>?
    let datumEindeVolgenCursus: Shaped<DateShape>?
    let naamOpleidingsinstituut: Text<500>?
    static let names: Set<String> = [
        "indicatieCertificaat", "naamCursus", "toelichtingCursus", "datumAanvangVolgenCursus", "datumCertificaat", "datumEindeVolgenCursus",
        "naamOpleidingsinstituut",
    ]
}

struct Interesse: Known {
    let naamInteresse: Text<120>?
    static let names: Set<String> = ["naamInteresse"]
}

struct Opleiding: Known {
    let codeOpleidingsnaam: Shaped<DigitsShape>?
    let codeNiveauOpleiding: Code<638>?
    let indicatieDiploma: Code<263>?
    let toelichtingOpleiding: Text<2000>?
    let codeStatusOpleiding: Code<15>?
    let datumAanvangVolgenOpleiding: Shaped<DateShape>?
    let datumDiploma: Shaped<DateShape>?
    let datumEindeVolgenOpleiding: Shaped<DateShape>?
    let naamOpleidingsinstituut: Text<500>?
    static let names: Set<String> = [
        "codeOpleidingsnaam", "codeNiveauOpleiding", "indicatieDiploma", "toelichtingOpleiding", "codeStatusOpleiding",
        "datumAanvangVolgenOpleiding", "datumDiploma", "datumEindeVolgenOpleiding", "naamOpleidingsinstituut",
    ]
}

struct Werkervaring: Known {
    let beroep: Closed<Beroep>?
    let datumAanvangWerkzaamheden: Shaped<DateShape>?
    let datumEindeWerkzaamheden: Shaped<DateShape>?
    let naamOrganisatie: Text<70>?
    let toelichtingWerkervaring: Text<2000>?
    static let names: Set<String> = [
        "beroep", "datumAanvangWerkzaamheden", "datumEindeWerkzaamheden", "naamOrganisatie", "toelichtingWerkervaring",
    ]
}

struct Contactpersoon: Known {
    let naamContactpersoonAfdeling: Text<35>?
    let emailadres: Text<320>?
    let telefoonnummer: Text<14>?
    static let names: Set<String> = ["naamContactpersoonAfdeling", "emailadres", "telefoonnummer"]
}

struct EisAanWerk: Known {
    let indicatieAanpassingWerkomgeving: Code<7>?
    let indicatieBegeleiding: Code<7>?
    let indicatieWerkvariatie: Code<7>?
    static let names: Set<String> = ["indicatieAanpassingWerkomgeving", "indicatieBegeleiding", "indicatieWerkvariatie"]
}

struct Flexibiliteit: Known {
    let datumEindeBeschikbaarVoorWerk: Shaped<DateShape>?
    let indicatieOnregelmatigWerkOfPloegendienst: Code<7>?
    let datumAanvangBeschikbaarVoorWerk: Shaped<DateShape>?
    static let names: Set<String> = [
        "datumEindeBeschikbaarVoorWerk", "indicatieOnregelmatigWerkOfPloegendienst", "datumAanvangBeschikbaarVoorWerk",
    ]
}

struct Mobiliteit: Known {
    let bemiddelingspostcode: Shaped<PostcodeShape>
    let maximaleReisafstand: Number<999>?
    let maximaleReistijd: Number<999>?
    static let names: Set<String> = ["bemiddelingspostcode", "maximaleReisafstand", "maximaleReistijd"]
}

struct Arbeidsmarktkwalificatie: Known {
    let codeWerkEnDenkniveauWerkzoekende: Code<255>?
    let cursus: [Closed<Cursus>]?
    let competentiebeheersing: [Closed<Competentiebeheersing>]?
    let interesse: [Closed<Interesse>]?
    let opleiding: [Closed<Opleiding>]?
    let rijbewijs: [Closed<Rijbewijs>]?
    let taalbeheersing: [Closed<Taalbeheersing>]?
    let werkervaring: [Closed<Werkervaring>]?
    static let names: Set<String> = [
        "codeWerkEnDenkniveauWerkzoekende", "cursus", "competentiebeheersing", "interesse", "opleiding", "rijbewijs", "taalbeheersing",
        "werkervaring",
    ]
}

struct Werkzoekende: Known {
    let arbeidsmarktkwalificatie: Closed<Arbeidsmarktkwalificatie>?
    let bemiddelingsberoep: [Closed<Beroep>]?
    let contractvorm: [Closed<Contractvorm>]?
    let flexibiliteit: Closed<Flexibiliteit>?
    let indicatieBeschikbaarheidContactgegevens: Code<6>?
    let sector: [Closed<Sector>]?
    let vervoermiddel: [Closed<Vervoermiddel>]?
    let werktijden: Closed<Werktijden>?
    let contactpersoon: [Closed<Contactpersoon>]?
    let eisAanWerk: Closed<EisAanWerk>?
    let emailadres: [Text<320>]?
    let indicatieLdrRegistratie: Code<6>?
    let persoonlijkePresentatie: Text<2000>?
    let telefoonnummer: [Text<14>]?
    let webadres: [Closed<Webadres>]?
    let mobiliteit: Closed<Mobiliteit>?
    let idWerkzoekende: Shaped<IDShape>?
    static let names: Set<String> = [
        "arbeidsmarktkwalificatie", "bemiddelingsberoep", "contractvorm", "flexibiliteit", "indicatieBeschikbaarheidContactgegevens",
        "sector", "vervoermiddel", "werktijden", "contactpersoon", "eisAanWerk", "emailadres", "indicatieLdrRegistratie",
        "persoonlijkePresentatie", "telefoonnummer", "webadres", "mobiliteit", "idWerkzoekende",
    ]
}
