/// Whether a source goes on answering when it is asked a lot.
enum LoadChecks {
    private static let connections = 4

    static let all: [Check] = [
        Check(
            110, "gives a hundred answers in time", reference: "Interface 3.0, README, limits",
            says: "A mediator has its answer within ten seconds; a source has less.",
            sent: "100 questions over four connections.",
            remedy: "Answer every question with the same matches, within the time limit, also when four ask at once."
        ) { exam in
            let question = Question([Criterion.irregular(1)])
            let series = [ProbeRequest](repeating: exam.search(question.body), count: 100 / connections)
            let probes = await exam.sendAll([[ProbeRequest]](repeating: series, count: connections))
            exam.expect(probes.count == 100, "Only \(probes.count) requests were sent.", nil)
            let expected = exam.records.expected(question.body) ?? []
            for probe in probes {
                guard let found = exam.read(probe) else { continue }
                if found.places != expected { exam.compare(found, expected, "under load") }
                let seconds = probe.answer?.seconds ?? 0
                exam.expect(seconds <= exam.setting.secondsPerAnswer, "An answer took \(seconds) s.", probe)
            }
        }
    ]
}
