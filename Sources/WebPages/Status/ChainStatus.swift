/// What the status page shows: the chain as this process sees it.
public struct ChainStatus: Equatable, Sendable {
    /// Absent where this process runs no exchange.
    public var exchange: ExchangeStatus?
    /// In the order in which they are shown.
    public var sources: [SourceStatus]
    /// What the reader can try next.
    public var examples: [CommandExample]
    /// Whether the data are invented, which the page then says.
    public var isInvented: Bool

    public init(exchange: ExchangeStatus?, sources: [SourceStatus], examples: [CommandExample] = [], isInvented: Bool = false) {
        self.exchange = exchange
        self.sources = sources
        self.examples = examples
        self.isInvented = isInvented
    }
}

/// The exchange on the status page.
public struct ExchangeStatus: Equatable, Sendable {
    public var name: String
    /// Its organisation number.
    public var oin: String
    /// Where mediators send their questions.
    public var address: String
    public var health: Health

    public init(name: String, oin: String, address: String, health: Health) {
        self.name = name
        self.oin = oin
        self.address = address
        self.health = health
    }
}

/// A source on the status page.
public struct SourceStatus: Equatable, Sendable {
    public var name: String
    /// Its organisation number.
    public var oin: String
    /// How many it holds; `nil` where this process does not know.
    public var jobSeekers: Int?
    /// How many it holds; `nil` where this process does not know.
    public var vacancies: Int?
    public var health: Health

    public init(name: String, oin: String, jobSeekers: Int?, vacancies: Int?, health: Health) {
        self.name = name
        self.oin = oin
        self.jobSeekers = jobSeekers
        self.vacancies = vacancies
        self.health = health
    }
}

/// Whether a part of the chain answers.
public enum Health: Hashable, Sendable, CaseIterable {
    case answering, notAnswering, unknown
}

/// A command to copy.
public struct CommandExample: Equatable, Sendable {
    /// What the command is for; the page has the words.
    public enum Purpose: Hashable, Sendable, CaseIterable {
        case askJobSeekers, askVacancies, askByHand, seeReadiness
    }

    public var purpose: Purpose
    /// As typed in a terminal; may have several lines.
    public var command: String

    public init(purpose: Purpose, command: String) {
        self.purpose = purpose
        self.command = command
    }
}
