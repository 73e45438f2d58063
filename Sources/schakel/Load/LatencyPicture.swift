import PeerClient

/// The distribution of latencies as a few bars.
struct LatencyPicture {
    var histogram: LatencyHistogram

    private static let mostBars = 20

    func lines(on terminal: Terminal) -> [String] {
        let bars = bars()
        let most = bars.map(\.count).max() ?? 0
        guard most > 0 else { return [] }
        let labels = bars.map { "≤ " + Milliseconds.text($0.upTo) }
        let width = labels.map(TextWidth.columns).max() ?? 0
        let room = max(10, min(60, (terminal.width ?? 80) - width - 12))
        return zip(labels, bars).map { label, bar in
            let length = bar.count * room / most
            let filled = String(repeating: "█", count: length) + (length == 0 && bar.count > 0 ? "▏" : "")
            let share = Figure.text(100 * Double(bar.count) / Double(histogram.count), decimals: 2) + " %"
            return String(repeating: " ", count: width - TextWidth.columns(label)) + label + "  "
                + String(repeating: " ", count: max(0, 8 - share.count)) + share + "  " + filled
        }
    }

    /// Bounds that people can read; as fine as fits on a screen, so that a second hump shows.
    private func bars() -> [(upTo: Int, count: Int)] {
        for steps in [[100, 150, 200, 300, 500, 700], [100, 200, 500], [100]] {
            let bars = bars(steps)
            if bars.count <= Self.mostBars { return bars }
        }
        return bars([100])
    }

    /// Bars between these steps of every power of ten, from the first that holds something to the last.
    private func bars(_ steps: [Int]) -> [(upTo: Int, count: Int)] {
        var bars: [(upTo: Int, count: Int)] = []
        var rest = histogram.buckets[...]
        var scale = 1
        while !rest.isEmpty {
            for step in steps {
                var bar = (upTo: step * scale, count: 0)
                while let bucket = rest.first, bucket.range.lowerBound <= bar.upTo {
                    bar.count += bucket.count
                    rest = rest.dropFirst()
                }
                if !bars.isEmpty || bar.count > 0, bar.count > 0 || !rest.isEmpty { bars.append(bar) }
            }
            scale *= 10
        }
        return bars
    }
}

/// Times in milliseconds, as people read them.
enum Milliseconds {
    static func text(_ nanoseconds: Int) -> String {
        let value = Double(nanoseconds) / 1e6
        return Figure.text(value, decimals: value < 1 ? 3 : value < 100 ? 2 : 0) + " ms"
    }
}

/// A number with a fixed number of decimals, the same in every country.
enum Figure {
    static func text(_ value: Double, decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
        guard value.isFinite, abs(value) < 1e15 else { return "?" }
        let whole = Int((abs(value) * Double(scale)).rounded())
        let sign = value < 0 && whole > 0 ? "-" : ""
        guard decimals > 0 else { return sign + "\(whole)" }
        let fraction = "\(whole % scale)"
        return sign + "\(whole / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
}
