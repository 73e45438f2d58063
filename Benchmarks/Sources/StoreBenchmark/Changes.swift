import ArgumentParser
import BenchmarkMarket
import Foundation
import Geography
import LabourDomain
import Persistence
import ProfileSource

/// A change that was committed and cannot be found: after so many seconds, or although it is counted.
struct ChangeNotShown: Error {
    let seconds: Int
}

/// What changes cost those who ask, and how soon a change shows.
struct Changes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answer while the store changes.")

    @Option(help: "A file made by fill. It is changed: profiles are replaced by themselves, and some are added.")
    var file: String

    @Option(help: "Changes a second, in transactions of ten.")
    var rate = 1_000

    @Option(help: "Seconds for each of the two measurements: at rest, and with changes.")
    var seconds = 20

    @Option(help: "How many changes are timed until they show.")
    var timed = 200

    @Option(help: "A file for the figures, as JSON.")
    var json: String?

    func run() async throws {
        let market = try InventedMarket()
        let source = try await OpenedSource(file: file, market: market)
        let (store, catalogue, engine) = (source.store, source.catalogue, source.engine)
        let questions = try market.questions(1_000)
        for question in questions { _ = try engine.answer(question) }

        let follower = Task { try await follow(catalogue) }
        let tidier = Task { try await tidy(catalogue) }
        defer {
            follower.cancel()
            tidier.cancel()
        }
        let rest = try await ask(engine, questions)
        let writer = try Writer(store: store, market: market, rate: rate)
        let changing = Task { try await writer.run() }
        let busy = try await ask(engine, questions)
        changing.cancel()
        let written = try await changing.value
        let shown = try await timeUntilShown(source, market)
        let figures = ChangeFigures(
            profiles: catalogue.counts(of: .jobSeekers).profiles, atRest: rest, withChanges: busy,
            changesASecond: Double(written) / Double(seconds), millisecondsUntilShown: shown)
        figures.print()
        if let json { try JSONEncoder().encode(figures).write(to: URL(filePath: json)) }
    }

    /// Asks one question after the other, with a pause of a fifth of a millisecond, for as long as the measurement takes.
    private func ask(_ engine: IndexEngine, _ questions: [SelectionQuestion]) async throws -> LatencyFigures {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var times: [Double] = []
        var number = 0
        while clock.now < end {
            let begin = clock.now
            _ = try engine.answer(questions[number % questions.count])
            times.append((clock.now - begin).inSeconds * 1e6)
            number += 1
            try await Task.sleep(for: .microseconds(200))
        }
        return LatencyFigures(times)
    }

    /// Adds profiles one at a time, and looks until what questions are answered from has one more; then a question must find it. Looking is
    /// cheap: a question for all in an area of a large market would take longer than what is measured.
    private func timeUntilShown(_ source: OpenedSource, _ market: InventedMarket) async throws -> LatencyFigures {
        let clock = ContinuousClock()
        var times: [Double] = []
        var number = 200_000_000 + Int(Date().timeIntervalSince1970) % 1_000_000 * 1_000
        while times.count < timed {
            number += 1
            guard let profile = try market.profile(number), let postcode = profile.facts.postcode else { continue }
            var question = SelectionQuestion(area: try SearchArea(centre: postcode, radius: 1))
            question.occupations = profile.facts.occupations
            guard try !source.engine.allIdentifiers(question).contains(profile.stored.id), !question.occupations.isEmpty else { continue }
            let before = source.catalogue.counts(of: .jobSeekers).profiles
            _ = try await source.store.merge([profile.stored], of: .jobSeekers)
            let begin = clock.now
            while source.catalogue.counts(of: .jobSeekers).profiles == before {
                guard clock.now - begin < .seconds(10) else { throw ChangeNotShown(seconds: 10) }
                try await Task.sleep(for: .microseconds(200))
            }
            times.append((clock.now - begin).inSeconds * 1e3)
            guard try source.engine.allIdentifiers(question).contains(profile.stored.id) else { throw ChangeNotShown(seconds: 0) }
        }
        return LatencyFigures(times)
    }

    /// As a source follows its store.
    private func follow(_ catalogue: ProfileCatalogue) async throws {
        var mark: Int64?
        while !Task.isCancelled {
            try await Task.sleep(for: .milliseconds(3))
            _ = try await catalogue.refresh(since: &mark)
        }
    }

    private func tidy(_ catalogue: ProfileCatalogue) async throws {
        while !Task.isCancelled {
            try await Task.sleep(for: .seconds(1))
            await catalogue.tidy()
        }
    }
}
