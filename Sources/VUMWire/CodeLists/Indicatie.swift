/// *Indicatie*: yes, no or unknown.
public enum Indicatie: Int, Codelijst {
    case onbekend = 0
    case ja = 1
    case nee = 2
}

/// An *indicatie* that is always known, or absent: *indicatieBeschikbaarheidContactgegevens*, *indicatieLdrRegistratie*, and every value asked for.
public enum IndicatieJaNee: Int, Codelijst {
    case ja = 1
    case nee = 2
}

/// *IndicatieDiploma*: of a diploma or a certificate.
public enum IndicatieDiploma: Int, Codelijst {
    case onbekend = 0
    case ja = 1
    case nee = 2
    case nietVanToepassing = 8
}
