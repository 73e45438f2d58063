public import StrictJSON

/// What became of a question at each source, as the exchange reports it to who asked.
public struct SourceSummary: Sendable {
    /// One source.
    public struct Line: Sendable {
        public var name: String
        public var outcome: String
        /// Whether the exchange turned records away because they break the standard.
        public var hasRefused: Bool
        public var isTruncated: Bool
        public var ignoredCriteria: [String]
    }

    /// In the order of the exchange.
    public var lines: [Line]
    /// As it came.
    public var json: JSONValue

    /// Reads the report; `nil` for anything else.
    public init?(_ body: [UInt8]) {
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
}
