extension RouteEvent {
    /// The activity of the register that what is asked is part of. Exhaustive, so that no route is without.
    var activity: ProcessingActivity.Identifier {
        switch self {
        case .questionAsked, .questionReportRead, .questionComposed, .questionSent, .matchesRead, .shortListChanged: .answeringQuestions
        case .detailAsked, .detailRead: .deliveringDetails
        case .outcomeReported, .outcomeTold: .followingOutcomes
        case .signInBegun, .signedIn, .signedOut, .sessionsRead, .sessionEnded, .developmentSignIn: .signingIn
        case .livenessRead, .readinessRead, .metricsRead, .pageRead: .runningService
        case .administrationDescribed, .activitiesRead, .purposesRead: .describingService
        case .participantsRead, .participantApplied, .participantChanged, .standingChanged, .admissionRead, .evidenceRecorded,
            .conditionsDecided, .mandatesRead, .mandateGranted, .mandateEnded, .rulesRead, .ruleDecided, .changesRead:
            .admittingParticipants
        case .measuresRead, .measureImposed, .measureLifted, .signalsRead, .signalHandled, .processDataExported: .watchingOverUse
        case .logHeadsRead, .logProofRead, .logSearched: .accountingForProcessing
        case .pilotRead, .pilotChanged, .followedItemChanged: .followingPilot
        }
    }
}
