import Workbench

extension SourceSummary {
    /// The report as a table.
    func text(on terminal: Terminal) -> String {
        var table = TextTable(columns: [
            .init(title: "Source", shrinksTo: 20), .init(title: "Outcome"), .init(title: "Remarks", shrinksTo: 20),
        ])
        for line in lines {
            var remarks: [String] = []
            if line.isTruncated { remarks.append("has more") }
            if line.hasRefused { remarks.append("broken records left out") }
            if !line.ignoredCriteria.isEmpty { remarks.append("does not know " + line.ignoredCriteria.joined(separator: ", ")) }
            table.rows.append([line.name, line.outcome, remarks.joined(separator: "; ")])
        }
        return table.text(on: terminal)
    }
}
