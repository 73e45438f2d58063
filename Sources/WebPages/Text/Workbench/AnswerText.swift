import Governance
import Workbench

/// The words around what a question found.
struct AnswerText: Sendable {
    var jobSeekersFound: @Sendable (Int) -> String
    var vacanciesFound: @Sendable (Int) -> String
    var nothingFound: String
    var nothingAdvice: String
    var more: String
    var explained: String
    var sourcesTitle: String
    var source: String
    var sourceState: String
    var sourceRemarks: String
    var answered: String
    var timedOut: String
    var failed: String
    var hasMore: String
    var hasRefused: String
    var ignored: String
    var matchesTitle: String
    var match: String
    var distance: String
    var fit: String
    var work: String
    var hours: String
    var choice: String
    var chosen: String
    var look: String
    var unknown: String
    var met: String
    var notMet: String
    var fitExplained: String
    /// The least and the most, in per cent.
    var fitBetween: @Sendable (Int, Int) -> String
    var fitIs: @Sendable (Int) -> String
    var mapTitle: String
    var mapValue: String
    var page: @Sendable (Int, Int) -> String
    var shortList: String
    var back: String

    var matchTitle: @Sendable (Int) -> String
    var profile: String
    var area: String
    var licences: String
    var languages: String
    /// By their three letters (ISO 639-3).
    var languageNames: [String: String]
    var available: String
    var level: String
    var employer: String
    var addTitle: String
    var note: String
    var noteHelp: String
    var add: String
    var change: String
    var remove: String
    var detailsTitle: String
    var detailsWhy: String
    var detailsLeft: @Sendable (Int) -> String
    var detailsGone: String
    var getDetails: String
    var contactTitle: String
    var contactFrom: String
    var email: String
    var telephone: String
    var contact: String
    var presentation: String
    var outcomeTitle: String
    var outcomeLead: String
    var outcome: String
    var contacted: String
    var invited: String
    var placed: String
    var reasons: [NoOutcomeReason: String]
    var tell: String
    var told: String

    var shortListTitle: String
    var shortListLead: String
    var shortListEmpty: String
    var download: String
    var criterion: String
    var nothingAsked: String
    var criteria: [Criterion: String]
}
