import ArgumentParser
import LabourDomain
import PeerClient
import VUMWire

struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Ask questions at a fixed rate, and measure how long the answers take.",
        discussion: """
            Request k should start at k/rate, and its latency counts from there: when the other side is slow, requests wait, and their waiting \
            counts. With --closed every connection asks again as soon as it has its answer. Only put load on what is yours.

            Exit codes: 0 all were answered; 1 some were not (unless --allow-errors), or nobody could be asked.

            Examples:
              schakel load job-seekers --rate 20 --postcode 3511AB
              schakel load vacancies --closed --connections 10 --seconds 10 --questions questions.jsonl --json
              schakel load job-seekers --rate 5 --seconds 86400 --every 60 --series soak.jsonl --postcode 3511AB
            """)

    @Argument(help: "What to ask for: job-seekers or vacancies.")
    var subject: Subject

    @OptionGroup(title: "Pace") var pace: LoadPaceOptions
    @OptionGroup(title: "Criteria") var questions: LoadQuestions
    @OptionGroup(title: "Connection") var target: LoadTargetOptions

    @Flag(help: "Exit with 0 also when requests failed.")
    var allowErrors = false

    @Option(help: ArgumentHelp("With --series: over how many seconds each line is.", valueName: "seconds"))
    var every = 1

    @Option(help: ArgumentHelp("Write the run over time to this file: JSON Lines.", valueName: "file"))
    var series: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...86_400).contains(every) else { throw ValidationError("--every is a number from 1 to 86400.") }
    }

    func run() async throws {
        let plan = pace.plan
        let bodies = try questions.bodies(WireContract.of(subject))
        let generator = LoadGenerator(target: try target.target(subject), questions: bodies, plan: plan)
        let writer = try series.map { try LoadSeries(path: $0, every: .seconds(every)) }
        let progress = LoadProgress()
        let result: LoadResult
        do {
            result = try await Interruption.cancelling {
                try await generator.run { moment in
                    progress.show(moment)
                    await writer?.add(moment)
                }
            }
        } catch let error as PeerClientError {
            progress.finish("stopped")
            throw CommandFailure("Nobody could be asked: \(error). \(target.hint)")
        }
        let lost = await writer?.finish()
        progress.finish(result.isInterrupted ? "stopped" : "done")
        try output.format.show(LoadReport(plan: plan, result: result))
        if let lost { throw CommandFailure("The series is not complete: \(lost)") }
        if result.measured.failed > 0, !allowErrors { throw ExitCodes.failed }
    }
}

/// How the run stands, once a second.
struct LoadProgress: Sendable {
    private let progress = Progress("Asking")

    func show(_ moment: LoadMoment) {
        progress.update(Self.words(moment))
    }

    func finish(_ text: String) { progress.finish(text) }

    private static func words(_ moment: LoadMoment) -> String {
        let seconds = Figure.text(abs(moment.time / .seconds(1)), decimals: 0)
        if moment.time <= .zero { return "warming up, \(seconds) s to go" }
        let tally = moment.tally
        let rate = Figure.text(Double(tally.answered) / (moment.length / .seconds(1)), decimals: 0)
        var words = "\(seconds) s, \(rate) answers a second, p99 \(Milliseconds.text(tally.latencies.value(at: 0.99)))"
        words += ", \(moment.underWay) under way"
        if moment.waiting > 0 { words += ", \(moment.waiting) waiting" }
        if tally.failed > 0 { words += ", \(tally.failed) failed" }
        return words
    }
}
