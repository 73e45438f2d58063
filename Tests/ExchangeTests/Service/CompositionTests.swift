import Exchange
import Governance
import LabourDomain
import Testing

struct CompositionTests {
    private func compose(
        _ sources: [RegisteredSource], configure: (inout ExchangeConfiguration) -> Void = { _ in }
    ) throws -> ExchangeService {
        var configuration = ExchangeConfiguration()
        configure(&configuration)
        return try ExchangeService(
            configuration: configuration, agreements: Agreements(configured: Chain.participants(), sources: sources),
            port: ScriptedSources(), ledger: MemoryLedger(), postcodes: Chain.Places(), sealer: ReferenceSealer(keys: .random()),
            marker: QuestionMarker(keys: .random()), time: ManualTime().exchangeTime)
    }

    @Test func refusesTwoSourcesOfOneController() throws {
        let source = try Chain.source(1)
        #expect(throws: ExchangeError.duplicateSource(source.oin)) { try compose([source, source]) }
    }

    @Test(arguments: [
        ("", "n", "u", "sourceID"), (String(repeating: "x", count: 201), "n", "u", "sourceID"), ("s", "", "u", "name"),
        ("s", "n", "", "baseURL"),
    ])
    func refusesASourceTheContractCannotName(_ id: String, _ name: String, _ url: String, _ field: String) throws {
        let oin = try Chain.source(1).oin
        let source = RegisteredSource(oin: oin, processor: oin, sourceID: id, name: name, baseURL: url, subjects: [.vacancies])
        #expect(throws: ExchangeError.invalidSource(oin, field: field)) { try compose([source]) }
    }

    @Test func refusesALimitThatLetsNothingThrough() throws {
        let limits: [WritableKeyPath<ExchangeConfiguration, Int>] = [
            \.maximumMatchesPerSource, \.detailsPerQuestion, \.maximumQuestionBytes, \.maximumRecordBytes,
            \.maximumAnswerBytesPerSource, \.bufferedRecords, \.bufferedBytes, \.concurrentQuestions,
        ]
        for limit in limits {
            for count in [0, -1] {
                #expect(throws: ExchangeError.self) { try compose([]) { $0[keyPath: limit] = count } }
            }
            _ = try compose([]) { $0[keyPath: limit] = 1 }
        }
    }

    @Test func refusesADeadlineThatHasPassed() throws {
        let deadlines: [WritableKeyPath<ExchangeConfiguration, Duration>] = [
            \.referenceLifetime, \.sourceDeadline, \.questionDeadline, \.shuffleTime, \.detailDeadline,
        ]
        for deadline in deadlines {
            #expect(throws: ExchangeError.self) { try compose([]) { $0[keyPath: deadline] = .zero } }
        }
    }

    @Test func namesTheLimitThatIsWrong() throws {
        #expect(throws: ExchangeError.invalidConfiguration(name: "bufferedRecords", got: "0")) {
            try compose([]) { $0.bufferedRecords = 0 }
        }
    }

    @Test func refusesMemoryThatIsTooLittleForAnything() throws {
        #expect(throws: ExchangeError.invalidConfiguration(name: "memoryBytes", got: "134217727")) {
            try compose([]) { $0.memoryBytes = 128 << 20 - 1 }
        }
        _ = try compose([]) { $0.memoryBytes = 128 << 20 }
    }

    @Test func theDefaultsAreThoseOfTheStandard() {
        let configuration = ExchangeConfiguration()
        #expect(configuration.maximumMatchesPerSource == 100)
        #expect(configuration.detailsPerQuestion == 10)
        #expect(configuration.detailDeadline == .seconds(9))
        #expect(configuration.maximumQuestionBytes == 1_048_576)
    }
}
