import Governance
import Workbench

extension AnswerText {
    /// Dutch, level B1.
    static let dutch = AnswerText(
        jobSeekersFound: { $0 == 1 ? "1 persoon gevonden" : "\($0) mensen gevonden" },
        vacanciesFound: { $0 == 1 ? "1 vacature gevonden" : "\($0) vacatures gevonden" }, nothingFound: "Niets gevonden",
        nothingAdvice: "Zoek in een groter gebied, of maak van 'het moet' liever 'het telt mee'.",
        more: "Een of meer bronnen hebben nog meer. Zoek preciezer om die te zien.", explained: "Uw vraag",
        sourcesTitle: "Wat deden de bronnen?", source: "Bron", sourceState: "Antwoord", sourceRemarks: "Opmerkingen",
        answered: "Gaf antwoord", timedOut: "Te laat", failed: "Gaf geen antwoord", hasMore: "Heeft er nog meer",
        hasRefused: "Een deel klopte niet en is weggelaten", ignored: "Kent deze punten niet:", matchesTitle: "Wat past het best?",
        match: "Nummer", distance: "Afstand", fit: "Past", work: "Beroep", hours: "Uren", choice: "Uw keuze", chosen: "Gekozen",
        look: "Bekijk", unknown: "Niet bekend", met: "Past", notMet: "Past niet",
        fitExplained: "Bovenaan staat wie zeker het best past. Is iets niet bekend? Dan telt het niet als nee. Vraag er dan naar.",
        fitBetween: { "\($0) tot \($1)\u{00A0}%" }, fitIs: { "\($0)\u{00A0}%" }, mapTitle: "Waar?", mapValue: "Gevonden",
        page: { "Pagina \($0) van \($1)" }, shortList: "Uw keuze",
        back: "Terug naar de lijst", matchTitle: { "Nummer \($0)" },
        profile: "Het profiel", area: "Gebied", licences: "Rijbewijs", languages: "Talen",
        languageNames: [
            "nld": "Nederlands", "eng": "Engels", "deu": "Duits", "fra": "Frans", "pol": "Pools", "ara": "Arabisch", "tur": "Turks",
            "spa": "Spaans", "ukr": "Oekraïens", "por": "Portugees", "ron": "Roemeens", "bul": "Bulgaars", "tir": "Tigrinya",
            "fas": "Perzisch", "som": "Somalisch", "rus": "Russisch", "ita": "Italiaans",
        ], available: "Beschikbaar",
        level: "Niveau", employer: "Werkgever", addTitle: "Wilt u dit bewaren?", note: "Notitie voor uzelf",
        noteHelp: "Alleen u ziet dit. Na vier uur is het weg.", add: "Zet bij mijn keuze", change: "Bewaar de notitie",
        remove: "Haal weg uit mijn keuze", detailsTitle: "Gegevens opvragen",
        detailsWhy:
            "U krijgt pas een naam en een telefoonnummer als u daarom vraagt. Dat kan tien keer per vraag. Zo zien niet meer mensen de gegevens dan nodig is. Wij schrijven op dat u ze kreeg.",
        detailsLeft: { $0 == 1 ? "U kunt nog 1 keer gegevens opvragen." : "U kunt nog \($0) keer gegevens opvragen." },
        detailsGone: "U heeft alle tien gebruikt. Stel een nieuwe vraag als u meer nodig heeft.", getDetails: "Vraag de gegevens op",
        contactTitle: "Gegevens", contactFrom: "Deze gegevens komen van", email: "E-mail", telephone: "Telefoon", contact: "Contact",
        presentation: "In eigen woorden", outcomeTitle: "Wat kwam ervan?",
        outcomeLead: "Vertel het ons. Zo weten wij of Schakel werkt. Er gaan geen namen mee.", outcome: "Uitkomst",
        contacted: "Wij hebben elkaar gesproken", invited: "Er is een gesprek afgesproken", placed: "Er is werk van gekomen",
        reasons: [
            .noResponse: "Niets: geen reactie", .noLongerAvailable: "Niets: al iets anders gevonden", .declined: "Niets: wilde niet",
            .notSuitable: "Niets: paste toch niet", .otherChosen: "Niets: iemand of iets anders gekozen",
            .profileOutdated: "Niets: het profiel klopte niet meer", .other: "Niets: een andere reden",
        ], tell: "Vertel het", told: "U vertelde ons wat ervan kwam. Dank u wel.", shortListTitle: "Uw keuze naast elkaar",
        shortListLead: "Vergelijk wie u koos. U kunt de lijst printen of bewaren.",
        shortListEmpty: "U heeft nog niets gekozen. Open een nummer en zet het bij uw keuze.", download: "Bewaar als tabel (CSV)",
        criterion: "Punt", nothingAsked: "U vroeg alleen naar het gebied.",
        criteria: [
            .occupation: "Beroep", .hours: "Uren per week", .licences: "Rijbewijs", .language: "Nederlands spreken",
            .irregularHours: "Wisselende tijden",
        ])
}
