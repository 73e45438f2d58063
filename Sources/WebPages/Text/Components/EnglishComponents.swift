extension PageText.ComponentText {
    static let english = PageText.ComponentText(
        information: "Good to know",
        good: "Done",
        warning: "Please note",
        bad: "This went wrong",
        errorsTitle: "This is not right yet",
        sortBy: { "Sort by \($0)" },
        ascending: "from low to high",
        descending: "from high to low",
        pages: "Pages",
        previousPage: "Previous",
        nextPage: "Next",
        page: { "Page \($0) of \($1)" },
        youAreHere: "You are here",
        progress: { "\($0) of \($1) done" },
        progressOfUnknown: { "\($0) done. We do not know yet how many there are in all." },
        nothingToDo: "There is nothing to do.",
        stepDone: "Done",
        stepCurrent: "You are here now",
        stepToDo: "To do",
        explanationOf: { "Explanation: \($0)" },
        chart: .english
    )
}

extension PageText.ChartText {
    static let english = PageText.ChartText(
        showTable: "See the figures in a table",
        unknown: "Unknown",
        noFigures: "There are no figures yet.",
        area: "Area",
        chosen: "Chosen",
        isChosen: "Yes",
        isNotChosen: "No",
        legendOfSize: "The larger the circle, the higher the number.",
        legendOfChosen: "A square around the circle: this area is chosen.",
        summary: { "\($0): lowest \($1), highest \($2)." }
    )
}

extension PageText.FormText {
    static let english = PageText.FormText(
        error: "Error:",
        optional: "(not required)",
        choose: "Make a choice",
        day: "Day",
        month: "Month",
        year: "Year",
        dateHelp: "For example 27 3 2026",
        fileKinds: { "You can choose: \($0)." },
        severalFiles: "You may choose several files at once."
    )
}
