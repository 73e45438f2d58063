/// *Indicatie*: yes, no or unknown.
public enum Indicatie: Int, Codelijst {
    case onbekend = 0
    case ja = 1
    case nee = 2

    public var omschrijving: String {
        switch self {
        case .onbekend: "Onbekend"
        case .ja: "Ja"
        case .nee: "Nee"
        }
    }
}

/// An *indicatie* that is always known, or absent: *indicatieBeschikbaarheidContactgegevens*, *indicatieLdrRegistratie*, and every value asked for.
public enum IndicatieJaNee: Int, Codelijst {
    case ja = 1
    case nee = 2

    public var omschrijving: String {
        switch self {
        case .ja: "Ja"
        case .nee: "Nee"
        }
    }
}

/// *IndicatieDiploma*: of a diploma or a certificate.
public enum IndicatieDiploma: Int, Codelijst {
    case onbekend = 0
    case ja = 1
    case nee = 2
    case nietVanToepassing = 8

    public var omschrijving: String {
        switch self {
        case .onbekend: "Onbekend"
        case .ja: "Ja"
        case .nee: "Nee"
        case .nietVanToepassing: "Niet van toepassing"
        }
    }
}
