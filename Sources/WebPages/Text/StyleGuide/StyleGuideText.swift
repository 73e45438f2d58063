/// The words of the page with all components.
struct StyleGuideText: Sendable {
    var title: String
    var lead: String
    var notices: String
    var tags: String
    var fields: String
    var faulty: String
    var choices: String
    var table: String
    var more: String
    var buttons: String
    var sample: String
    var help: String
    var fault: String
    var long: String
    var first: String
    var second: String
    var number: String
}

extension StyleGuideText {
    /// Dutch, level B1.
    static let dutch = StyleGuideText(
        title: "Stijlgids", lead: "Hier staan alle onderdelen van de pagina's, in al hun vormen. Zo ziet u of ze passen.",
        notices: "Meldingen", tags: "Status", fields: "Velden", faulty: "Velden met een fout", choices: "Keuzes", table: "Tabel",
        more: "Meer uitleg", buttons: "Knoppen", sample: "Voorbeeld", help: "Dit is uitleg bij het veld.", fault: "Vul hier iets in.",
        long: "Arbeidsongeschiktheidsverzekeringsmaatschappij", first: "Eerste", second: "Tweede", number: "Aantal")

    /// Plain English.
    static let english = StyleGuideText(
        title: "Style guide", lead: "Here are all components of the pages, in all their forms. So you see whether they fit.",
        notices: "Notices", tags: "Status", fields: "Fields", faulty: "Fields with an error", choices: "Choices", table: "Table",
        more: "More explanation", buttons: "Buttons", sample: "Example", help: "This is help with the field.", fault: "Fill this in.",
        long: "Incomprehensibilitiescounterrevolutionaries", first: "First", second: "Second", number: "Number")
}
