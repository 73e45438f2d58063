import PeerClient
import StrictJSON

/// What a run under load gave.
struct LoadReport: Renderable {
    var plan: LoadPlan
    var result: LoadResult

    private static let parts: [(name: String, part: Double)] = [
        ("p50", 0.5), ("p90", 0.9), ("p95", 0.95), ("p99", 0.99), ("p99.9", 0.999),
    ]

    private var seconds: Double { result.time / .seconds(1) }
    private var rate: Double { seconds > 0 ? Double(result.measured.answered) / seconds : 0 }
    private var bytesPerSecond: Double { seconds > 0 ? Double(result.measured.bytes) / seconds : 0 }

    func text(on terminal: Terminal) -> String {
        let measured = result.measured
        var lines = [terminal.styled("\(measured.answered) of \(result.planned) requests were answered", .strong) + " in \(time)."]
        if result.isInterrupted { lines.append(terminal.styled("The run was stopped before its end.", .unsure)) }
        lines.append(
            "\(Figure.text(rate, decimals: 1)) answers a second, \(Figure.text(bytesPerSecond / 1e6, decimals: 2)) MB a second, "
                + "over at most \(plan.connections) connections (\(result.connectionsMade) made).")
        for (failure, count) in measured.failures.sorted(by: { $0.key.name < $1.key.name }) {
            lines.append(terminal.styled("\(count) \(failure.words)", .bad))
        }
        let histogram = measured.latencies
        if histogram.count > 0 {
            let heading = plan.pace == .closed ? "Latency, from when a request was sent" : "Latency, from when a request should start"
            lines += ["", terminal.styled(heading, .strong)]
            let values = Self.parts.map { "\($0.name) \(Milliseconds.text(histogram.value(at: $0.part)))" }
            lines.append((values + ["max \(Milliseconds.text(histogram.maximum))"]).joined(separator: "   "))
            lines += [""] + LatencyPicture(histogram: histogram).lines(on: terminal)
        }
        return lines.joined(separator: "\n")
    }

    private var time: String { Figure.text(seconds, decimals: 1) + " s" }

    var json: JSONValue {
        let measured = result.measured
        let histogram = measured.latencies
        let processor = result.processorTime / .seconds(1)
        return JSONValue.object(
            JSONObject([
                ("pace", plan.pace == .closed ? "closed" : "rate"), ("rate", plan.pace.rate.map { .number($0) } ?? .null),
                ("connections", .integer(Int64(plan.connections))), ("connectionsMade", .integer(Int64(result.connectionsMade))),
                ("seconds", .number(seconds)), ("interrupted", .bool(result.isInterrupted)),
                ("planned", .integer(Int64(result.planned))), ("sent", .integer(Int64(measured.sent))),
                ("answered", .integer(Int64(measured.answered))), ("failed", .integer(Int64(measured.failed))),
                ("failures", LoadFailure.json(measured.failures)), ("bytes", .integer(Int64(measured.bytes))),
                ("answersPerSecond", .number(rate)), ("bytesPerSecond", .number(bytesPerSecond)),
                ("generatorProcessorSeconds", .number(processor)),
                (
                    "warmUp",
                    .object(
                        JSONObject([
                            ("answered", .integer(Int64(result.warmUp.answered))), ("failures", LoadFailure.json(result.warmUp.failures)),
                        ]))
                ),
                ("milliseconds", .object(JSONObject(Self.milliseconds(histogram)))),
                ("histogram", .array(histogram.buckets.map(\.json))),
            ]))
    }

    /// The percentiles that a line of a series has as well.
    static func milliseconds(_ histogram: LatencyHistogram) -> [(key: String, value: JSONValue)] {
        guard histogram.count > 0 else { return [] }
        return [("mean", .number(histogram.mean / 1e6))] + parts.map { ($0.name, .number(Double(histogram.value(at: $0.part)) / 1e6)) }
            + [("max", .number(Double(histogram.maximum) / 1e6))]
    }
}

extension LatencyHistogram.Bucket {
    /// From, through (both in milliseconds), how many.
    fileprivate var json: JSONValue {
        .object(
            JSONObject([
                ("from", .number(Double(range.lowerBound) / 1e6)), ("through", .number(Double(range.upperBound) / 1e6)),
                ("count", .integer(Int64(count))),
            ]))
    }
}

extension LoadPlan.Pace {
    var rate: Double? { if case .rate(let rate) = self { rate } else { nil } }
}
