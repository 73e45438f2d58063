public import LabourDomain

/// The published suite for mediators: what is looked at while a mediator goes through the scenarios (``MediatorScenario``).
public enum MediatorSuite {
    /// What reports and the documentation call it.
    public static let name = "schakel-mediator"
    /// Changes as that of ``SourceSuite``.
    public static let version = "1.0.0"

    /// All checks, by number.
    public static let checks: [Check] =
        MediatorConnectionChecks.all + MediatorHeaderChecks.all + MediatorQuestionChecks.all + MediatorDetailChecks.all
        + MediatorAnswerChecks.all + MediatorErrorChecks.all

    /// Holds all checks against what was seen, for each subject.
    ///
    /// - Parameter doors: the servers that the mediator was to refuse, and that stood open.
    public static func results(
        of rehearsal: MediatorRehearsal, subjects: [Subject], doors: Set<Door>
    ) -> [CheckResult] {
        subjects.flatMap { subject in
            checks.map { check in
                let exam = MediatorExamination(rehearsal, of: subject, doors: doors)
                if case .ofMediator(let examine) = check.kind { examine(exam) }
                return CheckResult(check, exam)
            }
        }
    }
}
