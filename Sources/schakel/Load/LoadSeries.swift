import Foundation
import PeerClient
import StrictJSON

/// A run over time, for a plot: one JSON object a line, each over a number of seconds. Written as it goes, so that a run of days that is
/// killed leaves what it had.
actor LoadSeries {
    private let file: FileHandle
    private let every: Duration
    private var tally = LoadTally()
    private var length = Duration.zero
    private var last: LoadMoment?
    private var failure: (any Error)?

    init(path: String, every: Duration) throws {
        try WrittenFile.write([], to: path)
        guard let file = FileHandle(forWritingAtPath: path) else { throw CommandFailure("\(path): cannot be written.") }
        self.file = file
        self.every = every
    }

    /// Takes a moment of the measured time. A disk that is full ends the series and not the run.
    func add(_ moment: LoadMoment) {
        guard moment.time > .zero else { return }
        tally.merge(moment.tally)
        length += moment.length
        last = moment
        // Moments come a little late; half a second too early is nearer than half a second too late.
        if length + .milliseconds(500) >= every { write() }
    }

    /// Writes what is left at the end of the run: a line over less time than the others.
    /// - Returns: why the series ended before the run did, when it did.
    func finish() -> (any Error)? {
        if length > .zero { write() }
        return failure
    }

    private func write() {
        guard let last else { return }
        if failure == nil {
            do {
                try file.write(contentsOf: line(last).serialized() + [UInt8(ascii: "\n")])
            } catch {
                failure = error
            }
        }
        tally = LoadTally()
        length = .zero
    }

    private func line(_ moment: LoadMoment) -> JSONValue {
        let seconds = length / .seconds(1)
        return .object(
            JSONObject(
                [
                    ("time", .number(((moment.time / .seconds(1)) * 1000).rounded() / 1000)),
                    ("answered", .integer(Int64(tally.answered))), ("answersPerSecond", .number(Double(tally.answered) / seconds)),
                    ("bytesPerSecond", .number(Double(tally.bytes) / seconds)),
                    ("failed", .integer(Int64(tally.failed))), ("failures", LoadFailure.json(tally.failures)),
                    ("connections", .integer(Int64(moment.connections))), ("underWay", .integer(Int64(moment.underWay))),
                    ("waiting", .integer(Int64(moment.waiting))),
                ] + LoadReport.milliseconds(tally.latencies)))
    }
}
