/// *codeNiveauOpleiding*.
public enum CodeNiveauOpleiding: Int, Codelijst {
    case basisonderwijs = 1
    case vmbo = 2
    case havoVwo = 3
    case mbo = 4
    case hboBachelor = 5
    case woMaster = 6
    case anders = 9
}

/// *codeStatusOpleiding*.
public enum CodeStatusOpleiding: Int, Codelijst {
    case onbekend = 0
    case succesvolAfgerond = 1
    case afgebroken = 2
    case lopend = 3
}
