import ArgumentParser
import BenchmarkMarket
import LabourDomain
import ProfileSource

/// The times of both engines, asked in turn: until the matches are chosen and it is known where their bytes stand, and until these have been
/// copied into one piece as well.
struct EngineTimes {
    private var index: Latencies
    private var indexCopied: Latencies
    private var plain: Latencies
    private var plainCopied: Latencies
    private let clock = ContinuousClock()

    init(questions: Int) {
        index = Latencies(questions: questions)
        (indexCopied, plain, plainCopied) = (index, index, index)
    }

    mutating func add(_ question: SelectionQuestion, number: Int, index engine: IndexEngine, plain scan: PlainEngine) throws {
        var begin = clock.now
        let answer = try engine.answer(question)
        var chosen = clock.now
        let bytes = answer.body.bytes
        var copied = clock.now
        index.add(chosen - begin, question: number)
        indexCopied.add(copied - begin, question: number)

        begin = clock.now
        let other = scan.answer(question, maximum: 100)
        chosen = clock.now
        scan.copy()
        copied = clock.now
        plain.add(chosen - begin, question: number)
        plainCopied.add(copied - begin, question: number)
        guard answer.matches == other.ids.count, answer.truncated == other.more, bytes.count == answer.body.count else {
            throw ValidationError("question \(number): \(answer.matches) matches of the index, \(other.ids.count) of the scan")
        }
    }

    func measured(at profiles: Int, bytesPerProfile: Double) -> [Measured] {
        [
            Measured(profiles: profiles, engine: "index", of: index, bytesPerProfile: bytesPerProfile),
            Measured(profiles: profiles, engine: "index, copied", of: indexCopied, bytesPerProfile: nil),
            Measured(profiles: profiles, engine: "plain C", of: plain, bytesPerProfile: nil),
            Measured(profiles: profiles, engine: "plain C, copied", of: plainCopied, bytesPerProfile: nil),
        ]
    }
}
