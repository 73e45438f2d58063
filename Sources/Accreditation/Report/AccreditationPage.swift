import LabourDomain

/// The report as one page without scripts or anything from elsewhere: to mail, to print, to keep.
public enum AccreditationPage {
    /// The whole document.
    public static func html(_ report: AccreditationReport) -> String {
        let title = "Conformity test of \(report.endpoint): \(report.verdict.rawValue)"
        let failed = report.results.filter { $0.word == "failed" }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(escaped(title))</title>
            <style>\(style)</style>
            </head>
            <body>
            <main>
            <h1>Conformity test: \(report.verdict.rawValue)</h1>
            \(facts(report))
            <h2>To mend</h2>
            \(failed.isEmpty ? "<p>Nothing: no check failed.</p>" : failed.map(section).joined(separator: "\n"))
            <h2>All checks</h2>
            \(table(report))
            </main>
            </body>
            </html>

            """
    }

    private static func facts(_ report: AccreditationReport) -> String {
        let rows = [
            ("Suite", "\(report.suite.name) \(report.suite.version)"), ("Records", PublishedRecords.version), ("Address", report.endpoint),
            (report.party.title, report.party.oin.text), ("Date", report.examinedAt),
            ("Passed", "\(report.count("passed"))"),
            ("Failed, required", "\(report.count("failed", .required))"), ("Failed, advised", "\(report.count("failed", .advised))"),
            ("Not examined", "\(report.count("not-examined"))"), ("Digest of the report in JSON", report.digest),
        ]
        return "<dl>\n" + rows.map { "<dt>\($0)</dt><dd>\(escaped($1))</dd>" }.joined(separator: "\n") + "\n</dl>"
    }

    private static func section(_ result: CheckResult) -> String {
        let check = result.check
        let findings = result.findings.map { finding -> String in
            guard let evidence = finding.probe.map(Evidence.init) else { return "<p>\(escaped(finding.reason))</p>" }
            return """
                <p>\(escaped(finding.reason))</p>
                <details><summary>What was sent and what came</summary>
                <h4>Sent</h4><pre tabindex="0">\(escaped(evidence.sent))</pre>
                <h4>Came</h4><pre tabindex="0">\(escaped(evidence.came))</pre></details>
                """
        }
        return """
            <section id="\(check.id)-\(result.subject.rawValue)">
            <h3>\(check.id) \(escaped(check.title)) (\(result.subject.rawValue), \(check.severity.rawValue))</h3>
            <p><strong>The standard:</strong> \(escaped(check.says)) (\(escaped(check.reference)))</p>
            <p><strong>To mend:</strong> \(escaped(check.remedy))</p>
            \(findings.joined(separator: "\n"))
            </section>
            """
    }

    private static func table(_ report: AccreditationReport) -> String {
        let rows = report.results.map { result in
            var outcome = result.word
            if case .notExamined(let reason) = result.outcome { outcome += ": \(reason)" }
            let id =
                result.word == "failed"
                ? "<a href=\"#\(result.check.id)-\(result.subject.rawValue)\">\(result.check.id)</a>" : result.check.id
            return "<tr class=\"\(result.word)\"><th scope=\"row\">\(id)</th><td>\(result.subject.rawValue)</td>"
                + "<td>\(escaped(result.check.title))</td><td>\(result.check.severity.rawValue)</td><td>\(escaped(outcome))</td></tr>"
        }
        return """
            <table>
            <caption>Every check with its outcome</caption>
            <thead><tr><th scope="col">Check</th><th scope="col">Subject</th><th scope="col">What</th><th scope="col">Severity</th>\
            <th scope="col">Outcome</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let style = """
        :root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{margin:0}main{max-width:70rem;margin:auto;padding:1rem}\
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}\
        table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}\
        caption{text-align:left;padding:.3rem 0}\
        pre{overflow:auto;max-height:24rem;border:1px solid #767676;padding:.5rem;white-space:pre-wrap;\
        overflow-wrap:anywhere}tr.failed td:last-child{font-weight:bold}a:focus,pre:focus,summary:focus{outline:3px solid}\
        @media print{pre{max-height:none}section{break-inside:avoid-page}}
        """
}
