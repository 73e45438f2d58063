/// *codeSoortRijbewijs*, in the order of the standard. No category implies another.
public enum CodeSoortRijbewijs: String, Codelijst {
    /// Zware motor met onbeperkt vermogen.
    case a = "A"
    /// Lichte motor, 125 cc en maximaal vermogen van 11 kilowatt (kW).
    case a1 = "A1"
    /// Middelzware motor, maximaal vermogen van 35 kilowatt (kW).
    case a2 = "A2"
    /// Bromfiets en snorfiets.
    case am = "AM"
    /// Auto.
    case b = "B"
    /// Auto, eventueel met aanhangwagen van meer dan 750 kg met een maximum van 4250 kilo (auto + aanhanger).
    case bPlus = "B+"
    /// Lichte vrachtwagen met een maximaal gewicht van 7500 kg, eventueel met aanhangwagen tot 750 kg.
    case c1 = "C1"
    /// Vrachtwagen met een gewicht van meer dan 3500 kg, eventueel met aanhangwagen tot 750 kg.
    case c = "C"
    /// Bus voor meer dan 8 en maximaal 16 zitplaatsen (exclusief de bestuurder), maximale lengte 8 meter.
    case d1 = "D1"
    /// Bus voor meer dan 8 personen, eventueel met aanhangwagen tot 750 kg.
    case d = "D"
    /// Auto, eventueel met aanhangwagen van meer dan 750 kg met een maximum van 3500 kilo (auto + aanhanger).
    case be = "BE"
    /// Lichte vrachtwagen met een maximaal gewicht van 7500 kg, eventueel met aanhangwagen van meer dan 750 kg.
    case c1e = "C1E"
    /// Vrachtwagen met een gewicht van meer dan 3500 kg, eventueel met aanhangwagen van meer dan 750 kg.
    case ce = "CE"
    /// Bus voor maximaal 16 personen exclusief bestuurder, eventueel met aanhangwagen van meer dan 750 kg.
    case d1e = "D1E"
    /// Bus voor meer dan 8 personen, eventueel met aanhangwagen van meer dan 750 kg.
    case de = "DE"
    /// Trekker.
    case t = "T"
}
