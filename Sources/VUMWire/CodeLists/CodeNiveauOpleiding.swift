/// *codeNiveauOpleiding*.
public enum CodeNiveauOpleiding: Int, Codelijst {
    case basisonderwijs = 1
    case vmbo = 2
    case havoVwo = 3
    case mbo = 4
    case hboBachelor = 5
    case woMaster = 6
    case anders = 9

    public var omschrijving: String {
        switch self {
        case .basisonderwijs: "Basisonderwijs"
        case .vmbo: "VMBO"
        case .havoVwo: "HAVO/VWO"
        case .mbo: "MBO"
        case .hboBachelor: "HBO/Bachelor"
        case .woMaster: "WO/Master"
        case .anders: "Anders"
        }
    }
}

/// *codeStatusOpleiding*.
public enum CodeStatusOpleiding: Int, Codelijst {
    case onbekend = 0
    case succesvolAfgerond = 1
    case afgebroken = 2
    case lopend = 3

    public var omschrijving: String {
        switch self {
        case .onbekend: "Onbekend"
        case .succesvolAfgerond: "Succesvol afgerond"
        case .afgebroken: "Afgebroken"
        case .lopend: "Lopend"
        }
    }
}
