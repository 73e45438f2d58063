/// *codeSoortRijbewijs*, in the order of the standard. No category implies another.
public enum CodeSoortRijbewijs: String, Codelijst {
    case a = "A"
    case a1 = "A1"
    case a2 = "A2"
    case am = "AM"
    case b = "B"
    case bPlus = "B+"
    case c1 = "C1"
    case c = "C"
    case d1 = "D1"
    case d = "D"
    case be = "BE"
    case c1e = "C1E"
    case ce = "CE"
    case d1e = "D1E"
    case de = "DE"
    case t = "T"

    public var omschrijving: String {
        switch self {
        case .a: "Zware motor met onbeperkt vermogen"
        case .a1: "Lichte motor, 125 cc en maximaal vermogen van 11 kilowatt (kW)"
        case .a2: "Middelzware motor, maximaal vermogen van 35 kilowatt (kW)"
        case .am: "Bromfiets en snorfiets"
        case .b: "Auto"
        case .bPlus: "Auto, eventueel met aanhangwagen van meer dan 750 kg met een maximum van 4250 kilo (auto + aanhanger)"
        case .c1: "Lichte vrachtwagen met een maximaal gewicht van 7500 kg, eventueel met aanhangwagen tot 750 kg"
        case .c: "Vrachtwagen met een gewicht van meer dan 3500 kg, eventueel met aanhangwagen tot 750 kg"
        case .d1: "Bus voor meer dan 8 en maximaal 16 zitplaatsen (exclusief de bestuurder), maximale lengte 8 meter"
        case .d: "Bus voor meer dan 8 personen, eventueel met aanhangwagen tot 750 kg"
        case .be: "Auto, eventueel met aanhangwagen van meer dan 750 kg met een maximum van 3500 kilo (auto + aanhanger)"
        case .c1e: "Lichte vrachtwagen met een maximaal gewicht van 7500 kg, eventueel met aanhangwagen van meer dan 750 kg"
        case .ce: "Vrachtwagen met een gewicht van meer dan 3500 kg, eventueel met aanhangwagen van meer dan 750 kg"
        case .d1e: "Bus voor maximaal 16 personen exclusief bestuurder, eventueel met aanhangwagen van meer dan 750 kg"
        case .de: "Bus voor meer dan 8 personen, eventueel met aanhangwagen van meer dan 750 kg"
        case .t: "Trekker"
        }
    }
}
