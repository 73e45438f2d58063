/// All words on the pages: a language is one value, and a text that is forgotten does not compile.
struct PageText: Sendable {
    var layout: LayoutText
    var components: ComponentText
    var forms: FormText
    var status: StatusText
    var styleGuide: StyleGuideText
    var start: StartText
    var signIn: SignInText
    var refusal: RefusalText
    var question: QuestionText
    var answer: AnswerText

    struct LayoutText: Sendable {
        var product: String
        var productLine: String
        var skipToContent: String
        var mainNavigation: String
        var signedInAs: String
        var sessions: String
        var signOut: String
        var sessionEnds: String
        var staySignedIn: String
        var help: String
        var languageChoice: String
        var dutch: String
        var english: String
        var footer: String
        var pilot: String
        /// Before the title of a page with a form that has faults.
        var faultBefore: String
        var start: String
        var newQuestion: String
        var questions: String
        var signIn: String
        var chain: String
    }

    struct StatusText: Sendable {
        var title: String
        var allAnswer: String
        var someDoNotAnswer: String
        var nothingRuns: String
        var chainTitle: String
        var part: String
        var role: String
        var jobSeekers: String
        var vacancies: String
        var state: String
        var exchangeRole: String
        var sourceRole: String
        var notApplicable: String
        var unknownNumber: String
        var total: String
        var answering: String
        var notAnswering: String
        var unknown: String
        var addressTitle: String
        var address: String
        var number: String
        var nextTitle: String
        var nextLine: String
        var askJobSeekers: String
        var askVacancies: String
        var askByHand: String
        var seeReadiness: String
        var invented: String
    }
}
