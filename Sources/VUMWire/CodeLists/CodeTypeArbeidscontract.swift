/// *codeTypeArbeidscontract*.
public enum CodeTypeArbeidscontract: String, Codelijst {
    case onbepaaldeTijd = "O"
    case bepaaldeTijd = "B"

    public var omschrijving: String {
        switch self {
        case .onbepaaldeTijd: "Onbepaalde tijd"
        case .bepaaldeTijd: "Bepaalde tijd"
        }
    }
}

/// *codeTypeOvereenkomst*.
public enum CodeTypeOvereenkomst: String, Codelijst {
    case reguliereVacature = "01"
    case leerbaan = "02"
    case vrijwilligerswerk = "03"
    case werkervaringsplaats = "04"

    public var omschrijving: String {
        switch self {
        case .reguliereVacature: "Reguliere vacature"
        case .leerbaan: "Leerbaan"
        case .vrijwilligerswerk: "Vrijwilligerswerk"
        case .werkervaringsplaats: "Werkervaringsplaats"
        }
    }
}
