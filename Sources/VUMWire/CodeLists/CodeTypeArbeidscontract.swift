/// *codeTypeArbeidscontract*.
public enum CodeTypeArbeidscontract: String, Codelijst {
    case onbepaaldeTijd = "O"
    case bepaaldeTijd = "B"
}

/// *codeTypeOvereenkomst*.
public enum CodeTypeOvereenkomst: String, Codelijst {
    case reguliereVacature = "01"
    case leerbaan = "02"
    case vrijwilligerswerk = "03"
    case werkervaringsplaats = "04"
}
