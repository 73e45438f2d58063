/// *IntegerTaal*: the level of reading, listening, speaking or writing.
public enum CodeNiveauTaalbeheersing: Int, Codelijst {
    case onbekend = 0
    case geenBeheersing = 1
    case redelijk = 2
    case goed = 3
    case uitstekend = 4
    case nietVanToepassing = 8

    /// The levels that can be asked for (*codeNiveauTaalbeheersing_choice*).
    public static let vraagbaar: [CodeNiveauTaalbeheersing] = [.redelijk, .goed, .uitstekend]
}
