extension PageText.ComponentText {
    static let dutch = PageText.ComponentText(
        information: "Goed om te weten",
        good: "Gelukt",
        warning: "Let op",
        bad: "Dit ging niet goed",
        errorsTitle: "Dit klopt nog niet",
        sortBy: { "Sorteer op \($0)" },
        ascending: "van laag naar hoog",
        descending: "van hoog naar laag",
        pages: "Bladeren",
        previousPage: "Vorige",
        nextPage: "Volgende",
        page: { "Pagina \($0) van \($1)" },
        youAreHere: "U bent hier",
        progress: { "\($0) van \($1) klaar" },
        progressOfUnknown: { "\($0) klaar. We weten nog niet hoeveel er in totaal is." },
        nothingToDo: "Er is niets te doen.",
        stepDone: "Klaar",
        stepCurrent: "Hier bent u nu",
        stepToDo: "Nog te doen",
        explanationOf: { "Uitleg: \($0)" },
        chart: .dutch
    )
}

extension PageText.ChartText {
    static let dutch = PageText.ChartText(
        showTable: "Bekijk de cijfers in een tabel",
        unknown: "Onbekend",
        noFigures: "Er zijn nog geen cijfers.",
        area: "Gebied",
        chosen: "Gekozen",
        isChosen: "Ja",
        isNotChosen: "Nee",
        legendOfSize: "Hoe groter de cirkel, hoe hoger het getal.",
        legendOfChosen: "Een vierkant om de cirkel: dit gebied is gekozen.",
        summary: { "\($0): laagste \($1), hoogste \($2)." }
    )
}

extension PageText.FormText {
    static let dutch = PageText.FormText(
        error: "Fout:",
        optional: "(niet verplicht)",
        choose: "Maak een keuze",
        day: "Dag",
        month: "Maand",
        year: "Jaar",
        dateHelp: "Bijvoorbeeld 27 3 2026",
        fileKinds: { "U kunt kiezen: \($0)." },
        severalFiles: "U mag meer bestanden tegelijk kiezen."
    )
}
