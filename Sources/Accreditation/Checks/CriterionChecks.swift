import LabourDomain
import StrictJSON

/// Every field and operator that can be asked, with values on, below and above each border.
enum CriterionChecks {
    private static let place = "contract, MPWerkzoekende and MPVacature, 2.2"

    static let all: [Check] = [
        criterion(50, "irregular hours ($eq)", says: "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst equals the asked value.") {
            _ in
            [Criterion.irregular(1), Criterion.irregular(2)]
        },
        criterion(51, "driving licences ($all)", says: "The record has all the asked licences.") { words in
            let sets: [[String]] = [["B"], ["C"], ["B", "C"], ["B", "C", "CE"], ["BE"], ["B+"], ["T"]]
            return sets.map { Criterion.licences(words, $0) }
        },
        criterion(52, "no hierarchy of licences", says: "A licence does not imply another: CE is not C, BE is not B (R18).") { words in
            ["C", "B", "C1", "A1"].map { Criterion.licences(words, [$0]) }
        },
        criterion(
            53, "languages with their levels ($all, $elemMatch, $gte)", says: "One entry satisfies the language and both levels together."
        ) { words in
            let demands: [[Criterion.LanguageDemand]] = [
                [("nld", nil, nil)], [("nld", 3, nil)], [("nld", nil, 3)], [("nld", 3, 3)], [("nld", 4, 4)], [("nld", 2, 2)],
                [("eng", 3, 3), ("nld", 3, 3)], [("eng", nil, nil), ("nld", 2, nil)], [("deu", 4, nil)],
            ]
            return demands.map { Criterion.languages(words, $0) }
        },
        criterion(
            54, "language level 8 as a number", .advised,
            says: "Level 8 (not applicable) satisfies $gte 2, 3 and 4, as in the test data (R16)."
        ) { words in
            [Criterion.languages(words, [("nld", 4, nil)]), Criterion.languages(words, [("nld", nil, 4)])]
        },
        criterion(55, "the date of start", says: "Job seekers $lte, vacancies $gte; the day itself included.") { words in
            ["2027-02-28", "2027-03-01", "2027-03-02", "2027-09-30", "2028-02-29"].map { Criterion.date(words, $0) }
        },
        criterion(
            56, "the most hours a week ($gte)", says: "werktijden.aantalWerkurenPerWeekMaximaal is at least the asked number."
        ) { _ in
            let hours: [Int64] = [23, 24, 25, 32, 33, 40]
            return hours.map { Criterion.mostHours(atLeast: $0) }
        },
        criterion(57, "the least hours a week ($lte)", says: "werktijden.aantalWerkurenPerWeekMinimaal is at most the asked number.") { _ in
            let hours: [Int64] = [8, 23, 24, 25, 32, 36]
            return hours.map { Criterion.leastHours(atMost: $0) }
        },
        together(58, "hours that overlap", says: "Both together: the record's range of hours overlaps the wanted one.") { _ in
            let wanted: [(Int64, Int64)] = [(24, 32), (16, 20), (33, 40), (36, 40), (24, 24), (32, 32)]
            return wanted.map { least, most in [Criterion.mostHours(atLeast: least), Criterion.leastHours(atMost: most)] }
        },
        criterion(59, "the occupation", says: "Any of the asked occupations, compared byte by byte (R14, R19).") { words in
            var sets: [[String]] = [["AAAAAAAAAA"], ["BBBBBBBBBB"], ["aaaaaaaaaa"]]
            if words.subject == .jobSeekers { sets.append(["BBBBBBBBBB", "CCCCCCCCCC"]) }
            return sets.map { Criterion.occupations(words, $0) }
        },
        criterion(60, "the kind of contract ($elemMatch, $or)", only: .jobSeekers, says: "Any entry has one of the asked codes.") { _ in
            [Criterion.contracts(["O"]), Criterion.contracts(["B"]), Criterion.contracts(["O", "B"])]
        },
        criterion(61, "office hours ($eq)", only: .jobSeekers, says: "werktijden.indicatieKantoortijden equals the asked value.") { _ in
            [Criterion.office(1), Criterion.office(2)]
        },
        criterion(
            62, "the level of the work ($gte, $lt, $eq)", only: .vacancies,
            says: "At least the asked level and below \"7\", or exactly \"7\"."
        ) { _ in
            let demands: [JSONValue] = [
                ["$lt": "7", "$gte": "4"], ["$lt": "7", "$gte": "5"], ["$lt": "7", "$gte": "1"], ["$lt": "7"], ["$eq": "7"],
            ]
            return demands.map(Criterion.level)
        },
        together(63, "several criteria together", says: "Every criterion holds.") { words in
            [
                [Criterion.irregular(1), Criterion.licences(words, ["B"]), Criterion.mostHours(atLeast: 33)],
                [Criterion.date(words, "2027-03-01"), Criterion.languages(words, [("nld", 3, 3)]), Criterion.leastHours(atMost: 24)],
                [Criterion.occupations(words, ["AAAAAAAAAA"]), Criterion.licences(words, ["B", "C"]), Criterion.irregular(1)],
            ]
        },
        Check(
            64, "absence is no match", reference: "accreditation set of the standard; R15",
            says: "A record without the attribute does not satisfy a criterion on it.",
            sent: "One question for each attribute that a record can lack.",
            remedy: "Leave out records that lack what is asked: unknown is not yes (and never an error)."
        ) { exam in
            await absence(exam)
        },
        Check(
            65, "repetition makes no difference", reference: "R14", says: "$or and $all may name the same thing twice.",
            sent: "The same licence and the same language twice.", remedy: "Do not count entries; look whether each holds."
        ) { exam in
            await exam.askExactly(Question([Criterion.licences(exam.words, ["B", "B"])]), "licence B twice")
            await exam.askExactly(Question([Criterion.languages(exam.words, [("nld", 3, 3), ("nld", 3, 3)])]), "Dutch twice")
        },
        Check(
            66, "offers no vacancy that is closed", .advised, only: .vacancies, reference: "accreditation set of the standard (10)",
            says: "Whether closed vacancies are offered is not said; a good source leaves them out.",
            sent: "A question around Zwolle, where one of three vacancies was closed in 2020.",
            remedy: "Leave out vacancies whose closing date has passed."
        ) { exam in
            await closing(exam)
        },
    ]

    /// A check that asks one criterion at a time.
    private static func criterion(
        _ number: Int, _ title: String, _ severity: Severity = .required, only subject: Subject? = nil, says: String,
        _ criteria: @escaping @Sendable (SubjectWords) -> [Criterion.Member]
    ) -> Check {
        together(number, title, severity, only: subject, says: says) { words in criteria(words).map { [$0] } }
    }

    /// A check that asks questions and holds each answer against what the records say.
    private static func together(
        _ number: Int, _ title: String, _ severity: Severity = .required, only subject: Subject? = nil, says: String,
        _ questions: @escaping @Sendable (SubjectWords) -> [[Criterion.Member]]
    ) -> Check {
        Check(
            number, title, severity, only: subject, reference: place, says: says,
            sent: "Questions around Utrecht with values on, below and above the border.",
            remedy: "Compare the records that are missing or too many with the question that is shown."
        ) { exam in
            for criteria in questions(exam.words) {
                let what = criteria.map { "\($0.key) \($0.value.canonicalText)" }.joined(separator: " and ")
                await exam.askExactly(Question(criteria), what)
            }
        }
    }

    private static func absence(_ exam: Examination) async {
        let words = exam.words
        let asked: [(String, Criterion.Member)] = [
            ("flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst", Criterion.irregular(1)),
            (words.licences, Criterion.licences(words, ["B"])),
            (words.languages, Criterion.languages(words, [("nld", nil, nil)])),
            (words.date, Criterion.date(words, exam.subject == .jobSeekers ? "2099-01-01" : "2000-01-01")),
            ("werktijden.aantalWerkurenPerWeekMaximaal", Criterion.mostHours(atLeast: 1)),
            ("werktijden.aantalWerkurenPerWeekMinimaal", Criterion.leastHours(atMost: 99)),
        ]
        for (path, criterion) in asked {
            guard let found = await exam.ask(Question([criterion])) else { return }
            let without = found.places.filter { place in exam.records.entries[place].record.at(path)?.isEmpty ?? true }
            exam.expect(without.isEmpty, "\(path) is absent in \(exam.records.names(without)), which should not be there.", found.probe)
        }
    }

    private static func closing(_ exam: Examination) async {
        guard let found = await exam.ask(Question("8011AA", 5)) else { return }
        let closed = found.places.filter { exam.records.entries[$0].record["sluitingsdatumVacature"]?.stringValue ?? "9" < "2026" }
        exam.expect(closed.isEmpty, "\(exam.records.names(closed)) was closed in 2020.", found.probe)
        let open = exam.records.entries.indices.filter { place in
            exam.records.entries[place].record["sluitingsdatumVacature"]?.stringValue == "2099-12-31"
        }
        exam.expect(found.places.isSuperset(of: open), "\(exam.records.names(open)) is open until 2099, and is missing.", found.probe)
    }
}
