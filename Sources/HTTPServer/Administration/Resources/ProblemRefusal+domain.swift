import FoundationEssentials
import Governance
import LabourDomain
import StrictJSON

extension ProblemRefusal {
    /// Why something was not done, for who asked. What is not known to be a refusal is a fault of ours, with a constant text.
    init(refusing error: any Error) {
        switch error {
        case let problem as ProblemRefusal: self = problem
        case let fault as RegistryFault: self = Self.registry(fault)
        case let error as GovernanceError: self = Self.governance(error)
        case is LabourDomainError: self = .unreadable("")
        default: self = .internalFault
        }
    }

    private static func registry(_ fault: RegistryFault) -> ProblemRefusal {
        switch fault {
        case .unknownParticipant, .unknownEntry: .notFound
        case .participantExists: ProblemRefusal(409, "participant-exists", "This organisation is registered already.")
        case .conflict: .changedMeanwhile
        case .mandateOverlaps: ProblemRefusal(409, "mandate-overlaps", "A mandate of this pair counts in the same period already.")
        case .sourceIDTaken: ProblemRefusal(409, "source-id-taken", "Another source has this identifier.")
        case .alreadyDecided: ProblemRefusal(409, "already-decided", "Something was decided for this from the same instant on.")
        case .notInForce: ProblemRefusal(409, "not-in-force", "It is no longer in force.")
        }
    }

    private static func governance(_ error: GovernanceError) -> ProblemRefusal {
        switch error {
        case .invalidValue(let name, let expected, _):
            return .invalid(InputRefusal(InputFault(.body, name, "form", "expected: \(expected)")))
        case .emptyPeriod:
            return .invalid(InputRefusal(InputFault(.body, "until", "emptyPeriod", "later than the start")))
        case .ruleOutOfBounds(_, let expected, _):
            let words = "not in \(expected.lowerBound)...\(expected.upperBound)"
            return .invalid(InputRefusal(InputFault(.body, "value", "outOfRange", words)))
        case .inadmissiblePurpose:
            return .invalid(
                InputRefusal(InputFault(.body, "purposes", "inadmissiblePurpose", "purposes for which the controller has a legal ground")))
        case .earlierThanBefore:
            return ProblemRefusal(409, "earlier-than-before", "It would count before what it follows, or before now.")
        case .versionOutOfOrder(let expected, _):
            return ProblemRefusal(409, "version-out-of-order", "The next version is \(expected).")
        case .impossibleStep(_, _, let possible):
            var problem = ProblemRefusal(409, "impossible-step", "This cannot be done from where it stands.")
            problem.extensions = [("possible", .array(possible.map { .string($0) }))]
            return problem
        case .conditionsOpen(let open):
            var problem = ProblemRefusal(409, "conditions-open", "Not while conditions of admission are open; all that are, are named.")
            problem.extensions = [("openConditions", .array(open.map(\.json)))]
            return problem
        case .tooMuchForOnePeriod(let limit):
            return .invalid(InputRefusal(InputFault(.query, "until", "tooMuch", "a shorter period: there are more than \(limit) rows")))
        case .unknownParticipant:
            return .notFound
        default:
            return .internalFault
        }
    }
}
