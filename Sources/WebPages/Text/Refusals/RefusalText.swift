/// The words of pages that say no.
struct RefusalText: Sendable {
    struct Words: Sendable {
        var title: String
        var explanation: String
        var next: String
    }

    var notFound: Words
    var notAllowed: Words
    var signedOut: Words
    var unusable: Words
    var proofNeeded: Words
    var unavailable: Words
    var fault: Words
    var toStart: String
    var signIn: String
}

extension RefusalText {
    /// Dutch, level B1.
    static let dutch = RefusalText(
        notFound: Words(
            title: "Deze pagina is er niet", explanation: "Misschien klopt het adres niet. Of de pagina is verplaatst.",
            next: "Ga terug, of begin opnieuw."),
        notAllowed: Words(
            title: "U mag deze pagina niet zien", explanation: "Deze pagina hoort bij ander werk dan het uwe.",
            next: "Heeft u de pagina nodig voor uw werk? Vraag het de beheerder van uw organisatie."),
        signedOut: Words(
            title: "U bent afgemeld", explanation: "U deed een tijd niets. Daarom hebben wij u afgemeld. Wat u invulde, is niet verstuurd.",
            next: "Meld u opnieuw aan. Ga daarna terug in uw browser. Dan staat er nog wat u invulde."),
        unusable: Words(
            title: "Wij kunnen dit niet gebruiken", explanation: "Het formulier of het adres is niet compleet, of te oud.",
            next: "Ga terug en laad de pagina opnieuw. Probeer het dan nog een keer."),
        proofNeeded: Words(
            title: "Laat zien dat u het bent",
            explanation: "Dit is een belangrijke stap. Daarom vragen wij u om nog een keer aan te melden.",
            next: "Daarna komt u terug op deze pagina."),
        unavailable: Words(
            title: "Het werkt nu even niet", explanation: "Een onderdeel van het systeem geeft geen antwoord. U heeft niets fout gedaan.",
            next: "Wacht een paar minuten en probeer het dan opnieuw."),
        fault: Words(
            title: "Er ging iets mis bij ons", explanation: "U heeft niets fout gedaan.",
            next: "Probeer het opnieuw. Gaat het weer mis? Meld het aan de beheerder, met de tijd erbij."),
        toStart: "Ga naar het begin", signIn: "Meld u aan")

    /// Plain English.
    static let english = RefusalText(
        notFound: Words(
            title: "This page does not exist", explanation: "Perhaps the address is wrong. Or the page has moved.",
            next: "Go back, or start again."),
        notAllowed: Words(
            title: "You may not see this page", explanation: "This page belongs to other work than yours.",
            next: "Do you need the page for your work? Ask the administrator of your organisation."),
        signedOut: Words(
            title: "You are signed out", explanation: "You did nothing for a while. So we signed you out. What you filled in was not sent.",
            next: "Sign in again. Then go back in your browser. What you filled in is still there."),
        unusable: Words(
            title: "We cannot use this", explanation: "The form or the address is not complete, or too old.",
            next: "Go back and load the page again. Then try once more."),
        proofNeeded: Words(
            title: "Show that it is you", explanation: "This is an important step. So we ask you to sign in once more.",
            next: "After that you come back to this page."),
        unavailable: Words(
            title: "It does not work at the moment", explanation: "A part of the system does not answer. You did nothing wrong.",
            next: "Wait a few minutes and try again."),
        fault: Words(
            title: "Something went wrong at our side", explanation: "You did nothing wrong.",
            next: "Try again. Does it go wrong again? Tell the administrator, and say at what time."),
        toStart: "Go to the start", signIn: "Sign in")
}
