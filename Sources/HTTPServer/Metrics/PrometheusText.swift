/// The Prometheus text exposition format, version 0.0.4.
enum PrometheusText {
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    static func write(_ metrics: [Metric: [[String]: MetricsRegistry.Series]]) -> String {
        var text = ""
        for metric in Metric.allCases {
            guard let series = metrics[metric], !series.isEmpty else { continue }
            text += "# HELP \(metric.rawValue) \(metric.help)\n# TYPE \(metric.rawValue) \(metric.kind.name)\n"
            for labels in series.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                guard let value = series[labels] else { continue }
                append(metric, Array(zip(metric.labelNames, labels)), value, to: &text)
            }
        }
        return text
    }

    private static func append(_ metric: Metric, _ labels: [(String, String)], _ series: MetricsRegistry.Series, to text: inout String) {
        guard case .histogram(let bounds) = metric.kind else {
            text += "\(metric.rawValue)\(braces(labels)) \(number(series.value))\n"
            return
        }
        var cumulative: UInt64 = 0
        for (bound, count) in zip(bounds.map(number) + ["+Inf"], series.buckets) {
            cumulative &+= count
            text += "\(metric.rawValue)_bucket\(braces(labels + [("le", bound)])) \(cumulative)\n"
        }
        text += "\(metric.rawValue)_sum\(braces(labels)) \(number(series.value))\n"
        text += "\(metric.rawValue)_count\(braces(labels)) \(series.count)\n"
    }

    private static func braces(_ labels: [(String, String)]) -> String {
        labels.isEmpty ? "" : "{" + labels.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",") + "}"
    }

    /// Whole numbers without a fraction, because that is how people read counts.
    private static func number(_ value: Double) -> String {
        if let whole = Int64(exactly: value) { return String(whole) }
        return String(value)
    }

    /// Backslash, quote and line feed are escaped, per scalar: a carriage return and line feed together are one `Character`.
    private static func escaped(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Metric.Kind {
    fileprivate var name: String {
        switch self {
        case .counter: "counter"
        case .gauge: "gauge"
        case .histogram: "histogram"
        }
    }
}

extension MetricsRegistry {
    /// All figures as Prometheus reads them. O(series).
    public func prometheusText() -> String { PrometheusText.write(snapshot()) }
}
