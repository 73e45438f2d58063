import ArgumentParser
import BenchmarkMarket
import Foundation
import LabourDomain
import ProfileSource

/// Writes the market, the questions and the right answers as files, so that other engines can be held against the index.
@main
struct MarketExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "market-export", abstract: "Write profiles, questions and right answers as JSON lines, for other engines.")

    @Option(help: "How many profiles.")
    var profiles = 100_000

    @Option(help: "How many questions.")
    var questions = 1_000

    @Option(help: "The folder to write into; made where it does not exist.")
    var out: String

    func run() async throws {
        let market = try InventedMarket()
        let folder = URL(filePath: out, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let found = try await market.profiles(profiles)
        let people = try LineFile(folder.appending(path: "profiles.jsonl"))
        var occupations = OccupationList()
        for (row, profile) in found.enumerated() {
            people.write(ExportedProfile(profile, row: row, gazetteer: market.gazetteer, occupations: &occupations).line)
        }
        try people.close()
        let index = try await IndexEngine(found, gazetteer: market.gazetteer)
        let asked = try LineFile(folder.appending(path: "questions.jsonl"))
        let hits = try LineFile(folder.appending(path: "hits.jsonl"))
        for (number, question) in try market.questions(questions).enumerated() {
            asked.write(ExportedQuestion(question, number: number, neighbourhoods: index.neighbourhoods, occupations: &occupations).line)
            let all = try index.allIdentifiers(question).sorted()
            let answer = try index.answer(question)
            let ids = all.map { "\"\($0)\"" }.joined(separator: ",")
            hits.write("{\"number\":\(number),\"ids\":[\(ids)],\"more\":\(answer.truncated),\"count\":\(answer.matches)}")
        }
        try asked.close()
        try hits.close()
    }
}
