import Crypto
import LabourDomain
public import StrictJSON

/// What a test found: for a supplier to work with, and to record as evidence.
public struct AccreditationReport: Sendable {
    /// Whether a party keeps to the standard, as far as was examined.
    public enum Verdict: String, Hashable, Sendable {
        /// Every required check was examined and passed.
        case passed
        case failed
        /// No required check failed, but not all were examined.
        case incomplete
    }

    public let suite: AccreditationSuite
    public let party: ExaminedParty
    /// The address that was tested.
    public let endpoint: String
    /// When the test began, ISO 8601 in UTC.
    public let examinedAt: String
    public let results: [CheckResult]

    public init(suite: AccreditationSuite, party: ExaminedParty, endpoint: String, examinedAt: String, results: [CheckResult]) {
        self.suite = suite
        self.party = party
        self.endpoint = endpoint
        self.examinedAt = examinedAt
        self.results = results
    }

    /// Advised checks do not decide. Nothing examined is nothing passed.
    public var verdict: Verdict {
        let required = results.filter { $0.check.severity == .required }
        if required.contains(where: { $0.word == "failed" }) { return .failed }
        let subjects = Set(results.map(\.subject))
        let expected = suite.checks.filter { $0.severity == .required }
            .reduce(0) { $0 + $1.subjects.count(where: subjects.contains) }
        return !required.isEmpty && required.count == expected && required.allSatisfy { $0.word == "passed" } ? .passed : .incomplete
    }

    /// How many results have this word, of one severity or of both.
    public func count(_ word: String, _ severity: Severity? = nil) -> Int {
        results.count { $0.word == word && (severity == nil || $0.check.severity == severity) }
    }

    /// The report as documented in docs/accreditation.md, with its digest as last member.
    public var json: JSONValue {
        guard case .object(var object) = content else { return content }
        object["digest"] = .string(digest)
        return .object(object)
    }

    /// `sha-256:` and the digest in hexadecimal over the report in JSON without white space and without the member `digest`.
    public var digest: String {
        let digits = Array("0123456789abcdef".utf8)
        let hash = SHA256.hash(data: content.serialized()).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "sha-256:" + String(decoding: hash, as: UTF8.self)
    }

    private var content: JSONValue {
        let named: JSONValue = ["name": .string(suite.name), "version": .string(suite.version)]
        let summary: JSONValue = [
            "passed": .integer(Int64(count("passed"))), "failedRequired": .integer(Int64(count("failed", .required))),
            "failedAdvised": .integer(Int64(count("failed", .advised))), "notExamined": .integer(Int64(count("not-examined"))),
        ]
        return [
            "suite": named, "records": .string(PublishedRecords.version), "examinedAt": .string(examinedAt), "endpoint": .string(endpoint),
            party.role: .string(party.oin.text), "processor": .string(party.processor.text), "verdict": .string(verdict.rawValue),
            "summary": summary, "results": .array(results.map(\.json)),
        ]
    }
}

extension CheckResult {
    var json: JSONValue {
        var object = JSONObject([
            ("check", .string(check.id)), ("subject", .string(subject.rawValue)), ("title", .string(check.title)),
            ("severity", .string(check.severity.rawValue)), ("outcome", .string(word)), ("requests", .integer(Int64(requests))),
        ])
        if case .notExamined(let reason) = outcome { object["reason"] = .string(reason) }
        if case .failed(let findings) = outcome {
            object["reference"] = .string(check.reference)
            object["says"] = .string(check.says)
            object["remedy"] = .string(check.remedy)
            object["findings"] = .array(findings.map(\.json))
        }
        return .object(object)
    }
}

extension CheckResult.Finding {
    var json: JSONValue {
        var object = JSONObject([("reason", .string(reason))])
        if let evidence = probe.map(Evidence.init) {
            object["sent"] = .string(evidence.sent)
            object["came"] = .string(evidence.came)
        }
        return .object(object)
    }
}
