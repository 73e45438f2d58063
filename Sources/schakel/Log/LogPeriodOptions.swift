import ArgumentParser
import Governance

/// From when until when.
struct LogPeriodOptions: ParsableArguments {
    @Option(help: ArgumentHelp("From this day or moment on, in UTC.", valueName: "time"))
    var from: String?

    @Option(help: ArgumentHelp("Before this day or moment, in UTC.", valueName: "time"))
    var until: String?

    func validate() throws {
        for (name, text) in [("--from", from), ("--until", until)] {
            if let text, Moment.time(text) == nil {
                throw ValidationError("\(name): \"\(text)\" is neither a day such as 2026-11-22 nor a moment such as 2026-11-22T13:45:00Z.")
            }
        }
    }

    var period: LogPeriod {
        LogPeriod(
            from: from.flatMap { Moment.time($0) } ?? LogPeriod.always.begin,
            until: until.flatMap { Moment.time($0) } ?? LogPeriod.always.end)
    }
}
