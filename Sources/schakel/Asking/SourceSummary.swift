import StrictJSON

/// What became of a question at each source, as the exchange reports it to who asked.
struct SourceSummary: Sendable {
    struct Line: Sendable {
        var name: String
        var outcome: String
        /// Whether the exchange turned records away because they break the standard.
        var hasRefused: Bool
        var isTruncated: Bool
        var ignoredCriteria: [String]
    }

    var lines: [Line]
    /// As it came.
    var json: JSONValue

    init?(_ body: [UInt8]) {
        guard let value = try? JSONValue(parsing: body), let sources = value["sources"]?.arrayValue else { return nil }
        json = .array(sources)
        lines = sources.map { source in
            Line(
                name: source["name"]?.stringValue ?? "?",
                outcome: source["outcome"]?.stringValue ?? "?",
                hasRefused: source["refused"]?.arrayValue?.isEmpty == false,
                isTruncated: source["truncated"]?.boolValue ?? false,
                ignoredCriteria: (source["criteriaIgnored"]?.arrayValue ?? []).compactMap(\.stringValue))
        }
    }

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
