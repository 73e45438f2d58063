public import LabourDomain

/// What became of one check on one subject.
public struct CheckResult: Sendable {
    /// Something that was not as it should be.
    public struct Finding: Hashable, Sendable {
        /// In a sentence.
        public let reason: String
        /// What was sent and what came; `nil` where it was no single request.
        public let probe: Probe?
    }

    /// What became of it.
    public enum Outcome: Hashable, Sendable {
        case passed
        case failed([Finding])
        /// Why not.
        case notExamined(String)
    }

    public let check: Check
    public let subject: Subject
    public let outcome: Outcome
    /// How many requests it took.
    public let requests: Int

    init(check: Check, subject: Subject, outcome: Outcome, requests: Int) {
        self.check = check
        self.subject = subject
        self.outcome = outcome
        self.requests = requests
    }

    init(_ check: Check, _ exam: Examination) {
        let findings = exam.faults.map { Finding(reason: $0.reason, probe: $0.probe) }
        let gap = exam.gap.map { Outcome.notExamined($0) }
        self.init(
            check: check, subject: exam.subject, outcome: findings.isEmpty ? gap ?? .passed : .failed(findings), requests: exam.requestCount
        )
    }

    /// One word: `passed`, `failed`, `not-examined`.
    public var word: String {
        switch outcome {
        case .passed: "passed"
        case .failed: "failed"
        case .notExamined: "not-examined"
        }
    }

    /// What was not as it should be; nothing where it did not fail.
    public var findings: [Finding] { if case .failed(let findings) = outcome { findings } else { [] } }
}
