import StrictJSON

/// What both subjects vary: each record differs from the base in one thing.
enum SharedVariants {
    static func all(_ base: RecordDraft, _ words: SubjectWords) -> [RecordDraft] {
        hours(base) + irregular(base) + licences(base, words) + languages(base, words) + dates(base, words) + written(base, words)
    }

    static func language(_ code: String, _ oral: Int64, _ written: Int64) -> JSONValue {
        [
            "codeTaal": .string(code), "codeNiveauTaalbeheersingMondeling": .integer(oral),
            "codeNiveauTaalbeheersingSchriftelijk": .integer(written),
        ]
    }

    /// The least and the most hours a week: overlapping from below, from above, touching, beside, and half or wholly absent.
    private static func hours(_ base: RecordDraft) -> [RecordDraft] {
        let pairs: [(Int64?, Int64?)] = [
            (16, 24), (32, 40), (36, 40), (8, 16), (25, 31), (24, 24), (32, 32), (24, nil), (nil, 32), (nil, nil), (0, 99), (23, 33),
        ]
        return pairs.map { least, most in
            base.with("werktijden.aantalWerkurenPerWeekMinimaal", least.map { .integer($0) })
                .with("werktijden.aantalWerkurenPerWeekMaximaal", most.map { .integer($0) })
        }
    }

    private static func irregular(_ base: RecordDraft) -> [RecordDraft] {
        let path = "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst"
        return [base.with(path, 2), base.with(path, 0), base.with(path, nil)]
    }

    private static func licences(_ base: RecordDraft, _ words: SubjectWords) -> [RecordDraft] {
        let sets = [["C"], ["B", "C"], ["CE"], ["BE"], ["A1"], ["C1"], ["B+"], ["B", "B"], ["B", "C", "CE", "T"]]
        return sets.map { set in
            base.with(words.licences, .array(set.map { ["codeSoortRijbewijs": .string($0)] }))
        } + [base.with(words.licences, nil), base.with(words.licences, [])]
    }

    private static func languages(_ base: RecordDraft, _ words: SubjectWords) -> [RecordDraft] {
        let sets: [JSONValue] = [
            [language("nld", 2, 3)], [language("nld", 3, 2)], [language("nld", 4, 4)], [language("nld", 8, 8)], [language("nld", 1, 1)],
            [language("nld", 0, 0)], [language("deu", 4, 4)], [language("eng", 4, 4), language("nld", 2, 2)],
            [language("eng", 3, 3), language("nld", 3, 3)], [["codeTaal": "nld"]],
            [["codeTaal": "nld", "codeNiveauTaalbeheersingMondeling": 3]],
        ]
        return sets.map { base.with(words.languages, $0) } + [base.with(words.languages, nil)]
    }

    private static func dates(_ base: RecordDraft, _ words: SubjectWords) -> [RecordDraft] {
        ["2027-02-28", "2027-03-02", "2026-12-31", "2028-02-29", "2027-10-01"].map { base.with(words.date, .string($0)) }
            + [base.with(words.date, nil)]
    }

    /// Written otherwise, meaning the same: a postcode in small letters.
    private static func written(_ base: RecordDraft, _ words: SubjectWords) -> [RecordDraft] {
        [base.with(words.postcode, "3511ab")]
    }
}

/// What only job seekers vary.
enum JobSeekerVariants {
    static func all(_ base: RecordDraft) -> [RecordDraft] {
        occupations(base) + contracts(base) + officeHours(base) + travel(base)
    }

    private static func occupations(_ base: RecordDraft) -> [RecordDraft] {
        [["BBBBBBBBBB"], ["AAAAAAAAAA", "CCCCCCCCCC"], ["aaaaaaaaaa"], ["AAAAAAAAAAA"], ["CCCCCCCCCC"]].map { set in
            base.with("bemiddelingsberoep", .array(set.map { ["codeBeroepsnaam": SubjectWords.occupation($0)] }))
        } + [base.with("bemiddelingsberoep", nil)]
    }

    private static func contracts(_ base: RecordDraft) -> [RecordDraft] {
        [["B"], ["O", "B"]].map { set in
            base.with("contractvorm", .array(set.map { ["codeTypeArbeidscontract": .string($0)] }))
        } + [base.with("contractvorm", nil), base.with("contractvorm", [["codeTypeOvereenkomst": "01"]])]
    }

    private static func officeHours(_ base: RecordDraft) -> [RecordDraft] {
        let path = "werktijden.indicatieKantoortijden"
        return [base.with(path, 2), base.with(path, 0), base.with(path, nil)]
    }

    /// In Limburg: who lives some 20 kilometres from Maastricht and travels 5, 60 or an unsaid number of kilometres.
    private static func travel(_ base: RecordDraft) -> [RecordDraft] {
        let far = base.with("mobiliteit.bemiddelingspostcode", "6411AA")
        return [
            far.with("mobiliteit.maximaleReisafstand", 5), far.with("mobiliteit.maximaleReisafstand", 60),
            far.with("mobiliteit.maximaleReisafstand", nil), base.with("mobiliteit.bemiddelingspostcode", "6211AA"),
        ]
    }
}

/// What only vacancies vary.
enum VacancyVariants {
    static func all(_ base: RecordDraft) -> [RecordDraft] {
        let occupations = ["BBBBBBBBBB", "aaaaaaaaaa", "AAAAAAAAAAA"].map {
            base.with("beroep.codeBeroepsnaam", SubjectWords.occupation($0))
        }
        let levels = ["0", "1", "3", "5", "6", "7"].map { base.with("codeWerkEnDenkniveauMinimaal", .string($0)) }
        let office = base.with("werktijden.indicatieKantoortijden", 2)
        return occupations + [base.with("beroep", nil)] + levels + [base.with("codeWerkEnDenkniveauMinimaal", nil), office]
            + closing(base.with("adres.postcode", "8011AA"))
    }

    /// In Zwolle: open without a last day, open until long after this suite, and closed long ago.
    private static func closing(_ there: RecordDraft) -> [RecordDraft] {
        [there, there.with("sluitingsdatumVacature", "2099-12-31"), there.with("sluitingsdatumVacature", "2020-01-31")]
    }
}

/// Records that matter by their place and their number.
enum GroupRecords {
    static let distancePostcodes = ["9711AA", "9712AB", "9751AA", "9401AA", "9203AA", "8911AA"]
    static let maximumCentre = "4331AA"
    static let maximumNear = "4461AA"
    static let maximumFar = "4561AA"

    /// Groningen and, farther and farther away, Haren, Assen, Drachten, Leeuwarden.
    static func distances(_ base: RecordDraft, _ words: SubjectWords) -> [RecordDraft] {
        distancePostcodes.map { base.with(words.postcode, .string($0)) }
    }

    /// 99 records in Middelburg, one in Goes, one in Hulst: by the radius 99, 100 or 101 of them.
    static func maximum(_ base: RecordDraft, _ words: SubjectWords) -> [RecordDraft] {
        [RecordDraft](repeating: base.with(words.postcode, .string(maximumCentre)), count: 99)
            + [maximumNear, maximumFar].map { base.with(words.postcode, .string($0)) }
    }
}
