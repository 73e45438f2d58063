import LabourDomain

/// A question in the plainest form, with its own naive judgement of a profile.
struct InventedQuestion {
    var postcode: String
    var radius: Int
    var occupations: [Int] = []
    var contracts: [String] = []
    var irregular: Int?
    var office: Int?
    var licences: [String] = []
    var languages: [(code: String, oral: Int?, written: Int?)] = []
    var date: String?
    var maximumAtLeast: Int?
    var minimumAtMost: Int?
    var levelAtLeast: Int?
    var isLevelUnknown = false

    init(of subject: Subject, using generator: inout some RandomNumberGenerator) {
        func rarely<Value>(_ value: @autoclosure () -> Value) -> Value? {
            Int.random(in: 0..<4, using: &generator) == 0 ? value() : nil
        }
        postcode = ["1000", "1100", "1200", "1300", "9990"][Int.random(in: 0..<5, using: &generator)] + "XY"
        radius = [0, 11, 12, 23, 45, 999][Int.random(in: 0..<6, using: &generator)]
        occupations = rarely((0..<Int.random(in: 1...3, using: &generator)).map { _ in Int.random(in: 0..<5, using: &generator) }) ?? []
        if subject == .vacancies { occupations = Array(occupations.prefix(1)) }
        irregular = rarely(Int.random(in: 1...2, using: &generator))
        licences = rarely(["B", "C", "CE"].filter { _ in Bool.random(using: &generator) }) ?? []
        languages =
            rarely([
                (
                    ["nld", "eng"][Int.random(in: 0...1, using: &generator)], rarely(Int.random(in: 2...4, using: &generator)),
                    rarely(Int.random(in: 2...4, using: &generator))
                )
            ]) ?? []
        date = rarely("2026-0\(Int.random(in: 1...9, using: &generator))-15")
        maximumAtLeast = rarely(Int.random(in: 10...40, using: &generator))
        minimumAtMost = rarely(Int.random(in: 1...30, using: &generator))
        switch subject {
        case .jobSeekers:
            contracts = rarely([["O"], ["B"], ["O", "B"]][Int.random(in: 0...2, using: &generator)]) ?? []
            office = rarely(Int.random(in: 1...2, using: &generator))
        case .vacancies:
            isLevelUnknown = rarely(true) ?? false
            if !isLevelUnknown { levelAtLeast = rarely(Int.random(in: 1...6, using: &generator)) }
        case .contactMoments: break
        }
    }

    /// The question as the contract spells it.
    func body(of subject: Subject) -> [UInt8] {
        func value(_ text: String) -> String { "\"\(text)\"" }
        func each(_ name: String, _ values: [String], _ wrapper: String) -> String {
            "{\"\(wrapper)\":[\(values.map { "{\"\(name)\":{\"$eq\":\($0)}}" }.joined(separator: ","))]}"
        }
        func all(_ elements: [String]) -> String { "{\"$all\":[\(elements.map { "{\"$elemMatch\":{\($0)}}" }.joined(separator: ","))]}" }
        let isSeeker = subject == .jobSeekers
        let prefix = isSeeker ? "arbeidsmarktkwalificatie." : ""
        var members = ["\"selectiegebied\":{\"postcode\":\"\(postcode)\",\"afstand\":\(radius)}"]
        func add(_ key: String, _ content: String) { members.append("\"\(key)\":\(content)") }
        let codes = occupations.map { value("https://voorbeeld.nl/\($0)") }
        if isSeeker, !codes.isEmpty { add("bemiddelingsberoep", "{\"$elemMatch\":\(each("beroep.codeBeroepsnaam", codes, "$or"))}") }
        if !isSeeker, let code = codes.first { add("beroep.codeBeroepsnaam", "{\"$eq\":\(code)}") }
        if !contracts.isEmpty {
            add("contractvorm", "{\"$elemMatch\":\(each("codeTypeArbeidscontract", contracts.map(value), "$or"))}")
        }
        if let irregular { add("flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst", "{\"$eq\":\(irregular)}") }
        if let office { add("werktijden.indicatieKantoortijden", "{\"$eq\":\(office)}") }
        if !licences.isEmpty { add("\(prefix)rijbewijs", all(licences.map { "\"codeSoortRijbewijs\":{\"$eq\":\"\($0)\"}" })) }
        if !languages.isEmpty {
            add(
                "\(prefix)taalbeheersing",
                all(
                    languages.map { language in
                        var parts = ["\"codeTaal\":{\"$eq\":\"\(language.code)\"}"]
                        if let oral = language.oral { parts.append("\"codeNiveauTaalbeheersingMondeling\":{\"$gte\":\(oral)}") }
                        if let written = language.written { parts.append("\"codeNiveauTaalbeheersingSchriftelijk\":{\"$gte\":\(written)}") }
                        return parts.joined(separator: ",")
                    }))
        }
        if let date {
            add(
                isSeeker ? "datumAanvangBeschikbaarVoorWerk" : "datumAanvangWerkzaamheden",
                "{\"\(isSeeker ? "$lte" : "$gte")\":\"\(date)\"}")
        }
        if let maximumAtLeast { add("werktijden.aantalWerkurenPerWeekMaximaal", "{\"$gte\":\(maximumAtLeast)}") }
        if let minimumAtMost { add("werktijden.aantalWerkurenPerWeekMinimaal", "{\"$lte\":\(minimumAtMost)}") }
        if let levelAtLeast { add("codeWerkEnDenkniveauMinimaal", "{\"$lt\":\"7\",\"$gte\":\"\(levelAtLeast)\"}") }
        if isLevelUnknown { add("codeWerkEnDenkniveauMinimaal", "{\"$eq\":\"7\"}") }
        return Array("{\"vraagObject\":{\(members.joined(separator: ","))}}".utf8)
    }

    /// Whether every criterion but the area holds; what is absent satisfies nothing.
    func accepts(_ profile: InventedProfile, of subject: Subject) -> Bool {
        if !occupations.isEmpty, Set(occupations).isDisjoint(with: profile.occupations) { return false }
        if !contracts.isEmpty, Set(contracts).isDisjoint(with: profile.contracts) { return false }
        if let irregular, profile.irregular != irregular { return false }
        if let office, profile.office != office { return false }
        if !Set(licences).isSubset(of: profile.licences) { return false }
        for asked in languages {
            let isMet = profile.languages.contains { language in
                language.code == asked.code && (asked.oral.map { (language.oral ?? -1) >= $0 } ?? true)
                    && (asked.written.map { (language.written ?? -1) >= $0 } ?? true)
            }
            if !isMet { return false }
        }
        // ISO dates compare as text.
        if let date {
            guard let own = profile.date else { return false }
            if subject == .jobSeekers ? own > date : own < date { return false }
        }
        if let maximumAtLeast, (profile.maximum ?? -1) < maximumAtLeast { return false }
        if let minimumAtMost, (profile.minimum ?? 100) > minimumAtMost { return false }
        if let levelAtLeast { guard let level = profile.level, level >= levelAtLeast, level < 7 else { return false } }
        if isLevelUnknown, profile.level != 7 { return false }
        return true
    }
}
