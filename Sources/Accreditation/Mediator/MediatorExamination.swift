import LabourDomain

/// One check on what a mediator did with one subject, and what it finds.
final class MediatorExamination {
    typealias Event = MediatorRecord.Event

    let subject: Subject
    let setting: MediatorSetting
    let record: MediatorRecord
    let doors: Set<Door>
    /// Everything of the subject that came to the exchange, in order.
    let events: [Event]
    private(set) var faults: [CheckResult.Finding] = []
    /// Why it could not be examined.
    private(set) var gap: String?

    private static let maximumFaults = 5

    init(_ rehearsal: MediatorRehearsal, of subject: Subject, doors: Set<Door>) {
        self.subject = subject
        setting = rehearsal.setting
        record = rehearsal.seen
        events = rehearsal.seen.events(of: subject)
        self.doors = doors
        if events.isEmpty { gap = "Nothing was asked." }
    }

    func fail(_ reason: String, _ event: Event?) {
        if faults.count < Self.maximumFaults { faults.append(.init(reason: reason, probe: event?.probe)) }
    }

    func expect(_ holds: Bool, _ reason: @autoclosure () -> String, _ event: Event?) {
        if !holds { fail(reason(), event) }
    }

    func cannotExamine(_ reason: String) { gap = gap ?? reason }

    /// Looks at every question and detail: what has the headers of the contract.
    func forEachCall(_ body: (Event) -> Void) {
        for event in events {
            switch event.meaning {
            case .question, .unreadable, .detail: body(event)
            case .followedRedirect, .other: break
            }
        }
    }

    /// The requests with the questions of a scenario; where there are none it cannot be examined.
    func questions(_ scenario: MediatorScenario) -> [(question: MediatorRecord.Question, event: Event)] {
        let found = events.compactMap { event -> (MediatorRecord.Question, Event)? in
            if case .question(let question) = event.meaning, question.scenario == scenario { (question, event) } else { nil }
        }
        if found.isEmpty { cannotExamine("Nothing was asked around postcode area \(scenario.area).") }
        return found
    }

    /// Finds a question that came again within so many seconds, more often than it may.
    func expectNoRepeat(of scenario: MediatorScenario, within seconds: Double, allowed: Int = 0, _ reason: String) {
        let asked = questions(scenario)
        for (index, first) in asked.enumerated() {
            let again = asked.dropFirst(index + 1).filter {
                $0.question.body == first.question.body && $0.question.second - first.question.second < seconds
            }
            guard again.count > allowed else { continue }
            return fail(reason, again.last?.event)
        }
    }
}

extension CheckResult {
    init(_ check: Check, _ exam: MediatorExamination) {
        let gap = exam.gap.map { Outcome.notExamined($0) }
        self.init(
            check: check, subject: exam.subject, outcome: exam.faults.isEmpty ? gap ?? .passed : .failed(exam.faults),
            requests: exam.events.count)
    }
}
