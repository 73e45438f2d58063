import LabourDomain
public import StrictJSON

/// The suite as a document: what docs/accreditation.md lists, and what `--list` prints.
public enum SuiteDocument {
    /// A table in Markdown, one line a check.
    public static func markdown(of suite: AccreditationSuite) -> String {
        let head = "| check | severity | subjects | what is examined | what the standard says | where |\n|---|---|---|---|---|---|\n"
        return head
            + suite.checks.map { check in
                let subjects = check.subjects.map(\.rawValue).joined(separator: ", ")
                return "| \(check.id) | \(check.severity.rawValue) | \(subjects) | \(check.title) | \(check.says) | \(check.reference) |"
            }.joined(separator: "\n")
    }

    /// The same for programs, with what is sent and how to mend.
    public static func json(of suite: AccreditationSuite) -> JSONValue {
        let checks = suite.checks.map { check -> JSONValue in
            [
                "check": .string(check.id), "title": .string(check.title), "severity": .string(check.severity.rawValue),
                "subjects": .array(check.subjects.map { .string($0.rawValue) }), "reference": .string(check.reference),
                "says": .string(check.says), "sent": .string(check.sent), "remedy": .string(check.remedy),
            ]
        }
        return ["suite": .string(suite.name), "version": .string(suite.version), "checks": .array(checks)]
    }
}
