/// *codeWebadres*.
public enum CodeWebadres: Int, Codelijst {
    /// Webadres werkzoekende profiel (webadres waarop een profielbeschrijving van de werkzoekende is te vinden).
    case profiel = 1
    /// Webadres CV (webadres waarop het CV van een werkzoekende te vinden is).
    case cv = 2
    /// Webadres werkgever.
    case werkgever = 3
    /// Webadres online sollicitatieformulier.
    case sollicitatieformulier = 4
}

/// *codeSollicitatiewijze*.
public enum CodeSollicitatiewijze: String, Codelijst {
    case perPost = "1"
    case perTelefoon = "2"
    case perEmail = "3"
    case perOnlineSollicitatieformulier = "4"
}
