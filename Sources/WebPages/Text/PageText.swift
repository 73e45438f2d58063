/// All words on the pages: a language is one value, and a text that is forgotten does not compile.
struct PageText: Sendable {
    var layout: LayoutText
    var status: StatusText
    var start: StartText
    var signIn: SignInText
    var refusal: RefusalText
    var field: FieldText
    var styleGuide: StyleGuideText
    var question: QuestionText
    var answer: AnswerText

    struct LayoutText: Sendable {
        var product: String
        var productLine: String
        var skipToContent: String
        var languageChoice: String
        var dutch: String
        var english: String
        var footer: String
        var pilot: String
        var faultBefore: String
        var navigation: String
        var start: String
        var newQuestion: String
        var questions: String
        var sessions: String
        var signIn: String
        var signOut: String
        var chain: String
        var style: String
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
