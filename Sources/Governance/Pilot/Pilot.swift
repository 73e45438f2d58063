public import LabourDomain

/// How far the pilot of one participant has come.
public struct Pilot: Hashable, Sendable {
    public let participant: OIN
    public let state: PilotState
    /// What was done of both tracks, by code of the task, with by whom, when and a word about it.
    public let done: [String: Authorship]

    public init(participant: OIN, state: PilotState = .preparing, done: [String: Authorship] = [:]) {
        self.participant = participant
        self.state = state
        self.done = done
    }

    /// What is still to be done before the tracks come together.
    public func open(of tasks: [PilotTask] = PilotTask.standard) -> [PilotTask] { tasks.filter { done[$0.code] == nil } }

    /// Whether everything of a track is done.
    public func isReady(_ track: PilotTrack, of tasks: [PilotTask] = PilotTask.standard) -> Bool {
        !open(of: tasks).contains { $0.track == track }
    }

    /// Ticks off a task. Once, and only one that there is.
    public func doing(
        _ code: String, of tasks: [PilotTask] = PilotTask.standard, by authorship: Authorship
    ) throws(GovernanceError) -> Pilot {
        guard state == .preparing, open(of: tasks).contains(where: { $0.code == code }) else {
            throw .impossibleStep(got: code, standing: state.rawValue, possible: state == .preparing ? open(of: tasks).map(\.code) : [])
        }
        var done = done
        done[code] = authorship
        return Pilot(participant: participant, state: state, done: done)
    }

    /// Takes a step. Trying out begins when both tracks have done everything: there they come together.
    public func taking(_ step: PilotStep, of tasks: [PilotTask] = PilotTask.standard) throws(GovernanceError) -> Pilot {
        let left = open(of: tasks)
        if step == .startTrying, state == .preparing, !left.isEmpty {
            throw .impossibleStep(got: step.rawValue, standing: state.rawValue, possible: left.map(\.code))
        }
        guard let next = state.after(step) else {
            throw .impossibleStep(got: step.rawValue, standing: state.rawValue, possible: state.possibleSteps.map(\.rawValue))
        }
        return Pilot(participant: participant, state: next, done: done)
    }
}

/// Where a pilot stands.
public enum PilotState: String, CaseIterable, Codable, Hashable, Sendable {
    /// The two tracks are each under way.
    case preparing
    /// The exchange is being tried out.
    case trying
    case finished

    /// Where a step leads; `nil` where it cannot be taken.
    public func after(_ step: PilotStep) -> PilotState? {
        switch (step, self) {
        case (.startTrying, .preparing): .trying
        case (.prepareAgain, .trying): .preparing
        case (.finish, .trying): .finished
        default: nil
        }
    }

    /// The steps that can be taken.
    public var possibleSteps: [PilotStep] { PilotStep.allCases.filter { after($0) != nil } }
}

/// A decision about a pilot.
public enum PilotStep: String, CaseIterable, Codable, Hashable, Sendable {
    case startTrying = "start-trying"
    case prepareAgain = "prepare-again"
    case finish
}
