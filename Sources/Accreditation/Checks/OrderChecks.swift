/// The order of an answer: by chance. Both checks give a false alarm in fewer than one of 50,000 runs over a source that shuffles.
enum OrderChecks {
    private static let answers = 24
    /// In 24 answers of 99 the same record is first six times or more with a probability below 24!/(6!·18!)/99^5 = 1.5e-5.
    private static let mostFirst = 6
    /// In two orders of 99 by chance the number of pairs that follow each other in both is one on average (Poisson); ten or more: 1.2e-7.
    private static let mostPairs = 10

    static let all: [Check] = [
        Check(
            95, "gives matches in an order of chance", reference: "contract, matches: willekeurig geordend",
            says: "Results are in random order: the order may tell nothing.", sent: "The same question of 99 matches twice.",
            remedy: "Shuffle the matches of every answer."
        ) { exam in
            guard let question = LimitChecks.question(exam, count: 99) else { return }
            guard let first = await exam.ask(question), let second = await exam.ask(question) else { return }
            exam.expect(first.places == second.places, "The same question found other records.", second.probe)
            let shared = pairs(first.order).intersection(pairs(second.order)).count
            exam.expect(
                shared < mostPairs, "\(shared) matches follow each other in both answers: the order is not by chance.", second.probe)
        },
        Check(
            96, "gives every match the same chance to be first", .advised, reference: "contract, matches: willekeurig geordend",
            says: "Results are in random order.", sent: "The same question of 99 matches 24 times.",
            remedy: "Use a uniform shuffle (Fisher-Yates) with a good source of chance."
        ) { exam in
            guard let question = LimitChecks.question(exam, count: 99) else { return }
            let request = exam.search(question.body)
            let probes = await exam.sendAll([
                [ProbeRequest](repeating: request, count: answers / 2), .init(repeating: request, count: answers / 2),
            ])
            var counts: [Int: Int] = [:]
            for probe in probes {
                guard let found = exam.read(probe) else { return }
                if let place = found.order.first { counts[place, default: 0] += 1 }
            }
            if let most = counts.max(by: { $0.value < $1.value }), most.value >= mostFirst {
                exam.fail("\(exam.records.name(most.key)) was first in \(most.value) of \(probes.count) answers.", probes.last)
            }
        },
    ]

    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    private static func pairs(_ order: [Int]) -> Set<Pair> {
        Set(zip(order, order.dropFirst()).map { Pair(first: $0, second: $1) })
    }
}
