import LabourDomain

/// Holds the checks against a source, one after the other: what a supplier sees in the own log is in the order of the report.
public struct AccreditationRun: Sendable {
    private let setting: AccreditationSetting
    private let records: [RecordSet]
    private let checks: [Check]

    /// - Parameter records: For each subject that is tested, what the source was loaded with.
    public init(setting: AccreditationSetting, records: [RecordSet], checks: [Check]) {
        self.setting = setting
        self.records = records
        self.checks = checks
    }

    /// How many results there will be.
    public var count: Int { records.reduce(0) { $0 + checks(of: $1.subject).count } }

    /// Holds all checks. Where the source cannot be reached the others are not tried.
    ///
    /// - Parameter progress: Is told of every result as it comes.
    public func hold(_ endpoint: any AccreditedEndpoint, progress: (CheckResult) async -> Void) async -> [CheckResult] {
        var results: [CheckResult] = []
        for set in records {
            let gap = await silence(of: set, endpoint)
            for check in checks(of: set.subject) {
                let result: CheckResult
                if let gap, check.id != "SRC-001" {
                    result = CheckResult(check: check, subject: set.subject, outcome: .notExamined(gap), requests: 0)
                } else {
                    let exam = Examination(subject: set.subject, records: set, setting: setting, endpoint: endpoint)
                    if case .ofSource(let examine) = check.kind { await examine(exam) }
                    result = CheckResult(check, exam)
                }
                await progress(result)
                results.append(result)
            }
        }
        return results
    }

    private func checks(of subject: Subject) -> [Check] { checks.filter { $0.subjects.contains(subject) } }

    /// Why nothing can be examined: the source gives no HTTP answer at all to a right question.
    private func silence(of set: RecordSet, _ endpoint: any AccreditedEndpoint) async -> String? {
        let exam = Examination(subject: set.subject, records: set, setting: setting, endpoint: endpoint)
        let probe = await exam.send(exam.search(Question().body))
        return probe.answer == nil ? "The source gave no answer to a right question: \(probe.words)." : nil
    }
}
