/// What questions may take of the memory that an exchange is given.
///
/// The figures are what a running exchange was seen to need (docs/decisions/0012), rounded up; `Benchmarks/wire/exchange.py` shows the sum.
struct MemoryPlan {
    /// For all questions together.
    let forQuestions: Int
    private let window: Int

    /// The program, its ledger and its kept connections.
    private static let program = 96 << 20
    /// A request to a source: its connection, what has arrived of the answer, and the record at hand.
    private static let sourceRequest = 256 << 10
    /// How often a record can be there at once: in the window, in the piece that is put together for the asker, and in what is being sent.
    private static let copies = 3
    /// The least that makes sense: some questions to some sources.
    static let least = 128 << 20

    init(_ configuration: ExchangeConfiguration) {
        forQuestions = max(1, configuration.memoryBytes - Self.program)
        window = configuration.bufferedBytes * Self.copies
    }

    /// What one question to so many sources can take. One that needs more than there is takes all, and runs alone.
    func bytes(forQuestionTo sources: Int) -> Int { min(forQuestions, window + sources * Self.sourceRequest) }

    /// What of that is given back as each source ends: one that hangs must not hold what all the others needed.
    func bytesOfEach(of sources: Int) -> Int { sources > 0 ? max(0, bytes(forQuestionTo: sources) - window) / sources : 0 }
}
