/// The words around signing in.
struct SignInText: Sendable {
    struct Words: Sendable {
        var title: String
        var explanation: String
    }

    var stopped: Words
    var again: Words
    var noAccess: Words
    var unavailable: Words
    var tryAgain: String
    var toStart: String

    var choiceTitle: String
    var choiceExplanation: String
    var choiceQuestion: String
    var choose: String
    var stop: String
    var mediator: String
    var participant: String
    var schemeManager: String
    var auditor: String
    var mediatorName: String
    var participantName: String
    var schemeManagerName: String
    var auditorName: String

    var sessionsTitle: String
    var sessionsExplanation: String
    var sessionsCaption: String
    var browser: String
    var unknownBrowser: String
    var begun: String
    var used: String
    var action: String
    var thisOne: String
    /// Before the name of a browser.
    var end: String
}

extension SignInText {
    /// Dutch, level B1.
    static let dutch = SignInText(
        stopped: Words(title: "U bent niet aangemeld", explanation: "U stopte met aanmelden. Er is niets gebeurd."),
        again: Words(
            title: "Het aanmelden is niet gelukt",
            explanation: "Het duurde te lang, of u was in een ander venster begonnen. Begin opnieuw, en doe alles in dit venster."),
        noAccess: Words(
            title: "U kunt hier niet werken",
            explanation:
                "Wij weten wie u bent. Maar uw organisatie gaf u nog geen rol in Schakel. Vraag het de beheerder van uw organisatie."),
        unavailable: Words(
            title: "Aanmelden werkt nu even niet",
            explanation: "De dienst waarmee u zich aanmeldt, geeft geen goed antwoord. Probeer het over een paar minuten opnieuw."),
        tryAgain: "Begin opnieuw met aanmelden", toStart: "Ga naar het begin", choiceTitle: "Wie wilt u zijn in deze proef?",
        choiceExplanation: "In de proef bestaat niemand echt. U heeft geen wachtwoord nodig. Kies met wie u wilt meekijken.",
        choiceQuestion: "Kies een persoon", choose: "Meld mij aan", stop: "Stop met aanmelden",
        mediator: "Bemiddelaar: zoekt mensen voor werk en werk voor mensen",
        participant: "Deelnemer: regelt hoe de organisatie meedoet",
        schemeManager: "Beheerder van het stelsel: laat organisaties toe en houdt toezicht",
        auditor: "Auditor: kijkt wie welke gegevens kreeg, en waarom", mediatorName: "bemiddelaar", participantName: "deelnemer",
        schemeManagerName: "beheerder", auditorName: "auditor", sessionsTitle: "Waar bent u aangemeld?",
        sessionsExplanation: "Staat er een plek bij die u niet kent? Meld die dan af.", sessionsCaption: "Plekken waar u bent aangemeld",
        browser: "Browser", unknownBrowser: "Onbekende browser", begun: "Aangemeld", used: "Laatst gebruikt", action: "Wat kunt u doen?",
        thisOne: "Hier werkt u nu", end: "Meld af:")

    /// Plain English.
    static let english = SignInText(
        stopped: Words(title: "You are not signed in", explanation: "You stopped signing in. Nothing has happened."),
        again: Words(
            title: "Signing in did not work",
            explanation: "It took too long, or you began in another window. Start again, and do everything in this window."),
        noAccess: Words(
            title: "You cannot work here",
            explanation: "We know who you are. But your organisation gave you no role in Schakel yet. Ask its administrator."),
        unavailable: Words(
            title: "Signing in does not work at the moment",
            explanation: "The service that you sign in with gives no good answer. Try again in a few minutes."),
        tryAgain: "Start signing in again", toStart: "Go to the start", choiceTitle: "Who do you want to be in this pilot?",
        choiceExplanation: "In the pilot nobody is real. You need no password. Choose with whom you want to look along.",
        choiceQuestion: "Choose a person", choose: "Sign me in", stop: "Stop signing in",
        mediator: "Mediator: finds people for work and work for people",
        participant: "Participant: arranges how the organisation takes part",
        schemeManager: "Scheme manager: admits organisations and watches over use",
        auditor: "Auditor: sees who got which data, and why", mediatorName: "mediator", participantName: "participant",
        schemeManagerName: "scheme manager", auditorName: "auditor", sessionsTitle: "Where are you signed in?",
        sessionsExplanation: "Is there a place that you do not know? Then sign it out.", sessionsCaption: "Places where you are signed in",
        browser: "Browser", unknownBrowser: "Unknown browser", begun: "Signed in", used: "Last used", action: "What can you do?",
        thisOne: "This is where you work now", end: "Sign out:")
}
