public import LabourDomain
import VUMWire

/// What a mediator did during a test.
public struct MediatorRecord: Sendable {
    /// For how long 503 asks not to come back, seconds.
    static let retryAfter = 10.0
    /// What comes within so many seconds was not done by a person.
    static let reflex = 5.0

    /// A question that could be read.
    struct Question: Hashable, Sendable {
        let number: Int
        let subject: Subject
        let scenario: MediatorScenario
        let body: [UInt8]
        let ignored: [String]
        let references: [String]
        let second: Double
    }

    /// What a request was.
    enum Meaning: Equatable, Sendable {
        case question(Question)
        case unreadable(Subject, WireError)
        /// A detail, of the question with this number.
        case detail(String, of: Int?)
        case followedRedirect
        case other
    }

    /// A request with what was done with it.
    struct Event: Sendable {
        let request: MediatorRequest
        let reply: MediatorReply
        let meaning: Meaning

        /// As evidence.
        var probe: Probe {
            let outcome = reply.answer.map { ProbeOutcome.answered($0) } ?? .broken(reason: "the test ended the connection")
            return Probe(caller: .mediator, request: request.request, outcome: outcome)
        }
    }

    private(set) var events: [Event] = []
    /// When the test ended, in seconds since it began; `nil` while it runs.
    var endedAt: Double?

    var questions: [Question] { events.compactMap { if case .question(let question) = $0.meaning { question } else { nil } } }

    mutating func add(_ request: MediatorRequest, _ reply: MediatorReply, _ meaning: Meaning) {
        events.append(Event(request: request, reply: reply, meaning: meaning))
    }

    /// The steps of a subject that were gone through: asked, and a detail where one belongs to it.
    public func done(of subject: Subject) -> Set<MediatorScenario> {
        Set(
            questions.filter { question in
                question.subject == subject && (!question.scenario.hasDetail || !details(of: question).isEmpty)
            }.map(\.scenario))
    }

    /// Until which second has to be looked at least: as long as a mediator was told to wait.
    public var watchesUntil: Double {
        questions.filter { $0.scenario == .unavailable }.map { $0.second + Self.retryAfter }.max() ?? 0
    }

    /// Questions of a subject in a scenario.
    func asked(_ scenario: MediatorScenario, _ subject: Subject) -> [Question] {
        questions.filter { $0.scenario == scenario && $0.subject == subject }
    }

    /// Requests for details of what a question found.
    func details(of question: Question) -> [Event] {
        events.filter { if case .detail(_, of: question.number) = $0.meaning { true } else { false } }
    }

    /// Of a subject, in order: everything that came to the exchange.
    func events(of subject: Subject) -> [Event] {
        let numbers = Set(questions.filter { $0.subject == subject }.map(\.number))
        return events.filter { event in
            switch event.meaning {
            case .question(let question): question.subject == subject
            case .unreadable(let named, _): named == subject
            case .detail(_, of: let number): number.map(numbers.contains) ?? true
            case .followedRedirect, .other: true
            }
        }.filter { $0.request.door == .exchange }
    }
}
