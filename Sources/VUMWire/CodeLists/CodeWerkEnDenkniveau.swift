/// *codeWerkEnDenkniveau*: a number for job seekers, the same number as text for vacancies (both exactly as the contract has it).
public enum CodeWerkEnDenkniveau: Int, Codelijst {
    case nietVanToepassing = 0
    case geenBasisopleiding = 1
    case basisniveau = 2
    case vmboNiveau = 3
    case mboHavoVwoNiveau = 4
    case hboNiveau = 5
    case wetenschappelijkOnderwijs = 6
    case nogNietBekend = 7

    /// The code as a vacancy writes it.
    public var tekst: String { String(rawValue) }
}
