extension PageText {
    /// Dutch, level B1.
    static let dutch = PageText(
        layout: LayoutText(
            product: "Schakel",
            productLine: "Werk en mensen vinden elkaar",
            skipToContent: "Ga naar de inhoud",
            mainNavigation: "Hoofdmenu",
            signedInAs: "U bent ingelogd als",
            sessions: "Waar bent u ingelogd?",
            signOut: "Uitloggen",
            help: "Hulp nodig?",
            languageChoice: "Taal",
            dutch: "Nederlands",
            english: "English",
            footer: "Schakel is een schakel tussen vraag en aanbod op de arbeidsmarkt. Elke organisatie houdt haar eigen gegevens."
        ),
        components: .dutch,
        forms: .dutch,
        status: StatusText(
            title: "Hoe gaat het met de keten?",
            allAnswer: "Alles werkt. U kunt vragen stellen.",
            someDoNotAnswer: "Niet alles werkt. Kijk in de tabel welk onderdeel geen antwoord geeft.",
            nothingRuns: "Er draait nog niets. Start de keten en laad deze pagina opnieuw.",
            chainTitle: "De keten",
            part: "Onderdeel",
            role: "Rol",
            jobSeekers: "Werkzoekenden",
            vacancies: "Vacatures",
            state: "Status",
            exchangeRole: "Uitwisseling",
            sourceRole: "Bron",
            notApplicable: "Heeft geen gegevens",
            unknownNumber: "Onbekend",
            total: "Samen",
            answering: "Werkt",
            notAnswering: "Geen antwoord",
            unknown: "Onbekend",
            addressTitle: "Adres",
            address: "Stuur uw vragen naar",
            number: "Nummer van de organisatie (OIN)",
            nextTitle: "Wat kunt u nu doen?",
            nextLine: "Kopieer een opdracht en plak die in een terminal op deze computer.",
            askJobSeekers: "Zoek werkzoekenden",
            askVacancies: "Zoek vacatures",
            askByHand: "Stel een vraag met curl",
            seeReadiness: "Kijk of de uitwisseling klaar is",
            invented: "Dit is een proef. Alle mensen en vacatures zijn verzonnen."
        ),
        notFound: NotFoundText(
            title: "Deze pagina is er niet",
            explanation: "Misschien klopt het adres niet. Of de pagina is verplaatst.",
            toStart: "Ga naar de beginpagina"
        ),
        styleGuide: .dutch
    )
}
