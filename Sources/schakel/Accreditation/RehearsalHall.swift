import Accreditation
import Foundation
import HTTPServer
import LabourDomain
import Logging
import Synchronization

/// The servers of a mediator's test and what came to them.
actor RehearsalHall {
    private var rehearsal: MediatorRehearsal
    private let began = ContinuousClock.now
    private var connections: [Int: Int] = [:]
    /// When something came last.
    private(set) var lastRequest: ContinuousClock.Instant?

    init(_ setting: MediatorSetting) { rehearsal = MediatorRehearsal(setting) }

    private var second: Double {
        let elapsed = began.duration(to: .now).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    }

    /// Whether everything was watched for as long as it takes.
    var isWatched: Bool { second > rehearsal.seen.watchesUntil }

    /// Nothing is taken in any more.
    func end() -> MediatorRehearsal {
        rehearsal.end(at: second)
        return rehearsal
    }

    /// What has been gone through, of a subject.
    func done(of subject: Subject) -> Set<MediatorScenario> { rehearsal.seen.done(of: subject) }

    /// Takes a request in, waits as the scenario says, and gives its answer.
    func answer(_ request: ObservedRequest, at door: Door) async -> ObservedAnswer {
        let number = connections[request.connection, default: connections.count + 1]
        connections[request.connection] = number
        let reply = rehearsal.reply(
            to: MediatorRequest(
                peer: request.peer, connection: number, door: door,
                request: ProbeRequest(
                    method: request.method, target: request.target, fields: request.fields.map { ProbeField($0.name, $0.value) },
                    body: request.body.isEmpty ? nil : request.body),
                second: second))
        if reply.delay > 0 { try? await Task.sleep(for: .seconds(reply.delay)) }
        lastRequest = .now
        guard let answer = reply.answer else { return ObservedAnswer(status: nil) }
        return ObservedAnswer(status: answer.status, fields: answer.fields.map { ($0.name, $0.value) }, body: answer.body)
    }
}
