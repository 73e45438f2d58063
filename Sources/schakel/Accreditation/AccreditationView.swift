import Accreditation
import LabourDomain
import StrictJSON

/// A report on a terminal: the verdict, what to mend, and the numbers.
struct AccreditationView: Renderable {
    let report: AccreditationReport

    var json: JSONValue { report.json }

    func text(on terminal: Terminal) -> String {
        let failed = report.results.filter { $0.word == "failed" }
        let gaps = report.results.filter { $0.word == "not-examined" }
        return ([head(terminal)] + failed.map { section($0, terminal) } + gaps.map { gap($0, terminal) } + [foot(terminal)])
            .joined(separator: "\n\n")
    }

    private func head(_ terminal: Terminal) -> String {
        let style: Terminal.Style = report.verdict == .passed ? .good : report.verdict == .failed ? .bad : .unsure
        return """
            \(terminal.styled("Conformity test: \(report.verdict.rawValue)", style))
            \(report.suite.name) \(report.suite.version), \(report.examinedAt), \(report.party.role) \(report.party.oin), \(report.endpoint)
            """
    }

    private func section(_ result: CheckResult, _ terminal: Terminal) -> String {
        let check = result.check
        let style: Terminal.Style = check.severity == .required ? .bad : .unsure
        var lines = [terminal.styled("\(check.id) \(check.title) (\(result.subject.rawValue), \(check.severity.rawValue))", style)]
        lines.append("  The standard: \(check.says) (\(check.reference))")
        lines.append("  To mend:      \(check.remedy)")
        for finding in result.findings {
            lines.append("  - \(finding.reason)")
            guard let evidence = finding.probe.map(Evidence.init) else { continue }
            lines.append(terminal.styled(indented("sent", evidence.sent), .quiet))
            lines.append(terminal.styled(indented("came", evidence.came), .quiet))
        }
        return lines.joined(separator: "\n")
    }

    private func indented(_ name: String, _ text: String) -> String {
        "      \(name):\n" + text.split(separator: "\n", omittingEmptySubsequences: false).map { "        \($0)" }.joined(separator: "\n")
    }

    private func gap(_ result: CheckResult, _ terminal: Terminal) -> String {
        guard case .notExamined(let reason) = result.outcome else { return "" }
        return terminal.styled("\(result.check.id) \(result.check.title) (\(result.subject.rawValue)): not examined", .unsure)
            + "\n  \(reason)"
    }

    private func foot(_ terminal: Terminal) -> String {
        """
        \(report.count("passed")) passed, \(report.count("failed", .required)) required failed, \
        \(report.count("failed", .advised)) advised failed, \
        \(report.count("not-examined")) not examined
        \(terminal.styled(report.digest, .quiet))
        """
    }
}

/// The suite, for `--list`.
struct SuiteView: Renderable {
    let suite: AccreditationSuite

    var json: JSONValue { SuiteDocument.json(of: suite) }

    func text(on terminal: Terminal) -> String {
        var table = TextTable(columns: [
            .init(title: "check"), .init(title: "severity"), .init(title: "examines", shrinksTo: 30),
            .init(title: "the standard", shrinksTo: 20),
        ])
        table.rows = suite.checks.map { [$0.id, $0.severity.rawValue, $0.title, $0.reference] }
        return "\(suite.name) \(suite.version)\n\n\(table.text(on: terminal))"
    }
}
