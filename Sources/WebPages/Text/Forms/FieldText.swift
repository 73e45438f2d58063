/// The words that every form uses.
struct FieldText: Sendable {
    var optional: String
    var fault: String
    var summaryTitle: String
    var information: String
    var good: String
    var warning: String
}

extension FieldText {
    /// Dutch, level B1.
    static let dutch = FieldText(
        optional: "niet verplicht", fault: "Fout:", summaryTitle: "Dit moet u nog verbeteren", information: "Goed om te weten",
        good: "Gelukt", warning: "Let op")

    /// Plain English.
    static let english = FieldText(
        optional: "optional", fault: "Error:", summaryTitle: "You still have to correct this", information: "Good to know",
        good: "Done", warning: "Please note")
}
