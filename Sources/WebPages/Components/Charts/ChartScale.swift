/// From figures to lengths. A scale always begins at zero, as a bar that does not begin there lies.
struct ChartScale {
    /// The figure at the end of the scale; more than zero.
    let top: Double

    /// Ends at the highest figure.
    init(exactly figures: [Double?]) {
        let highest = figures.compactMap(\.self).max() ?? 0
        top = highest > 0 ? highest : 1
    }

    /// Ends at a round number that is not below the highest figure.
    init(round figures: [Double?]) {
        let highest = ChartScale(exactly: figures).top
        var unit = 1.0
        while unit * 10 <= highest, unit < 1e300 { unit *= 10 }
        while unit > highest, unit > 1e-300 { unit /= 10 }
        top = [1.0, 2, 4, 5, 10].map { $0 * unit }.first { $0 >= highest } ?? highest
    }

    /// From 0 to 1.
    func share(_ figure: Double) -> Double {
        guard figure.isFinite else { return 0 }
        return min(max(figure / top, 0), 1)
    }
}
