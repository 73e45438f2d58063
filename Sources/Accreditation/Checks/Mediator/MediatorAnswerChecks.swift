import LabourDomain

/// Whether a mediator can read what comes: it can choose from it.
enum MediatorAnswerChecks {
    static let all: [Check] = [
        reads(40, .found, .required, "reads an answer", "contract, 200", "An answer holds matches, each with a vumID."),
        reads(41, .many, .required, "reads a hundred matches", "Interface 3.0, README, maximum", "A source gives up to a hundred matches."),
        reads(
            42, .open, .advised, "reads what it does not know", "release notes of 2.0",
            "Receivers take what they do not know from a version beside theirs; the contract of 3.0 itself has nothing more."),
        reads(43, .slow, .required, "waits for an answer", "VUM-026, ten seconds", "Sources have up to ten seconds."),
        Check(
            mediator: 44, "takes no match for an answer", .advised, reference: "contract, 200",
            says: "An answer without matches is an answer.",
            seen: "Whether the question was asked again within five seconds.", remedy: "Show that nobody was found."
        ) { exam in exam.expectNoRepeat(of: .nobody, within: MediatorRecord.reflex, "It was asked again at once.") },
    ]

    private static func reads(
        _ number: Int, _ scenario: MediatorScenario, _ severity: Severity, _ title: String, _ reference: String, _ says: String
    ) -> Check {
        Check(
            mediator: number, title, severity, reference: reference, says: says,
            seen: "Whether a detail was asked of what postcode area \(scenario.area) gave.",
            remedy: "Look in your log at what became of the answer: it holds to the contract."
        ) { exam in
            let asked = exam.questions(scenario)
            guard let first = asked.first else { return }
            let details = asked.flatMap { exam.record.details(of: $0.question) }
            exam.expect(!details.isEmpty, "No detail was asked of any match.", first.event)
        }
    }
}
