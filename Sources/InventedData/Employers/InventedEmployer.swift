import LabourDomain

/// Employers that do not exist, with names nobody would take for real, at addresses that are reserved for examples (RFC 2606).
enum InventedEmployer {
    static let stems = [
        "Fabeldam", "Verzinburg", "Wolkerveen", "Droomwaard", "Bedachtum", "Zomaarhuizen", "Nergensoord", "Elderwolde", "Zevenmaan",
        "Fantasiehaven", "Drakenrode", "Elfenmeer", "Reuzendrecht", "Toverzijl", "Kabouterloo", "Sterrewoude", "Eenhoornveld",
        "Griffioenhof",
        "Trollenbeek", "Halfzon", "Achterwolk", "Tijdloosdrecht", "Nimmerdijk", "Alsofwijk", "Schijnhoven", "Quasihuizen", "Pseudorp",
        "Fictiedaal", "Imaginoord", "Hersenspinst", "Luchtkasteelen", "Duimzuigeren", "Sprookjeskerk", "Feniksgeest", "Zilvernevel",
        "Maanstofwijk", "Kwibusveld", "Mistermeer", "Ondersteboven", "Regenboogeind",
    ]

    static func name(_ words: [String], intermediary: String?, _ chance: inout Chance) -> String {
        let stem = chance.pick(stems)
        if let intermediary, chance.happens(60) { return "\(intermediary) \(stem)" }
        let word = chance.pick(words)
        return switch chance.below(4) {
        case 0: "\(word) \(stem)"
        case 1: "\(stem) \(word) BV"
        case 2: "\(stem) \(word)"
        default: "\(word) \(stem) & Co"
        }
    }

    /// A host below `example.org` made of the letters of a name.
    static func host(of name: String) -> String {
        let words = name.lowercased().utf8.split { !$0.isASCIILetter }.map { String(decoding: $0, as: UTF8.self) }
        return "www.\(words.joined(separator: "-")).example.org"
    }

    static let streets = [
        "Fabelweg", "Verzonnenlaan", "Droomkade", "Wolkenstraat", "Nergenspad", "Toverplein", "Elfenhof", "Drakensingel", "Sterrendreef",
        "Kabouterlaan", "Regenboogstraat", "Zilvernevelweg", "Maanstofkade", "Achterwolkpad", "Sprookjesplein",
    ]

    static func address(in area: PostcodeArea, _ chance: inout Chance) -> StreetAddress? {
        guard let postcode = InhabitedAreas.postcode(in: area, &chance) else { return nil }
        var address = StreetAddress(postcode: postcode)
        // Sources may leave out street and number; the postcode is what questions look at.
        guard chance.happens(70) else { return address }
        address.street = chance.pick(streets)
        address.houseNumber = chance.integer(in: 1...240)
        if chance.happens(8) { address.houseNumberSuffix = chance.pick(["A", "B", "bis", "II"]) }
        return address
    }
}
