import Accreditation
import Foundation
import HTTPServer
import LabourDomain
import Logging
import ServiceLifecycle

/// The servers that a mediator is tested against, until all steps are taken or the time is over.
struct RehearsalServers {
    let host: String
    let port: Int
    let own: TLSFiles
    let refused: [Door: TLSFiles]

    /// After the last step: for what the mediator does without being asked.
    private static let quiet = Duration.seconds(6)

    /// Runs them, and gives what was seen.
    func run(_ setting: MediatorSetting, steps: RehearsalSteps, timeLimit: Duration) async throws -> MediatorRehearsal {
        let hall = RehearsalHall(setting)
        var logger = Logger(label: "schakel") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        let doors =
            [(Door.exchange, own, port)]
            + Door.allCases.enumerated().compactMap { index, door in
                refused[door].map { (door, $0, port + index) }
            }
        let listeners = try doors.map { door, tls, port in
            try Listener.rehearsal(address: ListenerAddress(host: host, port: port), tls: tls, logger: logger) { request in
                await hall.answer(request, at: door)
            }
        }
        steps.announce(doors: doors.map { ($0.0, $0.2) })
        do {
            try await runServices(
                listeners, until: [RehearsalEnd(hall: hall, steps: steps, timeLimit: timeLimit, quiet: Self.quiet)], logger: logger)
        } catch {
            throw CommandFailure(
                "The test cannot listen on \(host), port \(port) or one of the three after it: \(error). Choose another --port.")
        }
        return await hall.end()
    }
}

/// Ends a test when everything was gone through.
private struct RehearsalEnd: Service {
    let hall: RehearsalHall
    let steps: RehearsalSteps
    let timeLimit: Duration
    let quiet: Duration

    func run() async throws {
        let end = ContinuousClock.now.advanced(by: timeLimit)
        await cancelWhenGracefulShutdown {
            var shown: Set<RehearsalSteps.Step> = []
            while ContinuousClock.now < end {
                guard (try? await Task.sleep(for: .milliseconds(200))) != nil else { return }
                var left = false
                for subject in steps.subjects {
                    let done = await hall.done(of: subject)
                    for scenario in MediatorScenario.allCases where done.contains(scenario) {
                        if shown.insert(.init(subject: subject, scenario: scenario)).inserted {
                            steps.show(subject, scenario, shown.count)
                        }
                    }
                    left = left || done.count < MediatorScenario.allCases.count
                }
                if !left, let last = await hall.lastRequest, last.duration(to: .now) > quiet, await hall.isWatched { return }
            }
        }
    }
}

/// The steps as they are shown to who takes them.
struct RehearsalSteps: Sendable {
    let subjects: [Subject]
    let address: String

    struct Step: Hashable {
        let subject: Subject
        let scenario: MediatorScenario
    }

    /// The steps, a line each.
    static var script: String { MediatorScenario.allCases.map { "  ask around \($0.area): \($0.instruction)" }.joined(separator: "\n") }

    private var count: Int { subjects.count * MediatorScenario.allCases.count }

    func announce(doors: [(Door, Int)]) {
        StandardOutput.note(
            "The mediator asks \(address). Take these steps, in any order, for \(subjects.map(\.rawValue).joined(separator: " and ")):")
        StandardOutput.note(Self.script)
        for (door, port) in doors where door != .exchange {
            StandardOutput.note("  try to ask port \(port), whose certificate must be refused (\(door.rawValue)).")
        }
        StandardOutput.note("It ends when all steps are taken; Ctrl-C ends it before.")
    }

    func show(_ subject: Subject, _ scenario: MediatorScenario, _ number: Int) {
        StandardOutput.note("\(number)/\(count) \(subject.rawValue) around \(scenario.area): taken")
    }
}
