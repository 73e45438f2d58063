/// *codeWebadres*.
public enum CodeWebadres: Int, Codelijst {
    case profiel = 1
    case cv = 2
    case werkgever = 3
    case sollicitatieformulier = 4

    public var omschrijving: String {
        switch self {
        case .profiel: "Webadres werkzoekende profiel (webadres waarop een profielbeschrijving van de werkzoekende is te vinden)"
        case .cv: "Webadres CV (webadres waarop het CV van een werkzoekende te vinden is)"
        case .werkgever: "Webadres werkgever"
        case .sollicitatieformulier: "Webadres online sollicitatieformulier"
        }
    }
}

/// *codeSollicitatiewijze*.
public enum CodeSollicitatiewijze: String, Codelijst {
    case perPost = "1"
    case perTelefoon = "2"
    case perEmail = "3"
    case perOnlineSollicitatieformulier = "4"

    public var omschrijving: String {
        switch self {
        case .perPost: "Per post"
        case .perTelefoon: "Per telefoon"
        case .perEmail: "Per e-mail"
        case .perOnlineSollicitatieformulier: "Per online sollicitatieformulier"
        }
    }
}
