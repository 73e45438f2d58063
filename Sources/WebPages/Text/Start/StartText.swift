/// The words of the start page.
struct StartText: Sendable {
    struct Story: Sendable {
        var title: String
        var lines: [String]
    }

    struct Word: Sendable {
        var word: String
        var meaning: String
    }

    var title: String
    var lead: String
    var whatTitle: String
    var what: [String]
    var whoTitle: String
    var mediator: Story
    var participant: Story
    var auditor: Story
    var begin: String
    var signIn: String
    var welcome: String
    var yourWork: String
    var newQuestion: String
    var questions: String
    var noPages: String
    var allWorks: String
    var notAllWorks: String
    var look: String
    /// Words that are not everyday Dutch, and what they mean here.
    var wordsTitle: String
    var words: [Word]
}

extension StartText {
    /// Dutch, level B1.
    static let dutch = StartText(
        title: "Werk en mensen vinden elkaar",
        lead: "Met Schakel zoekt u in één keer bij alle organisaties die meedoen. U vindt mensen die werk zoeken. Of werk voor mensen.",
        whatTitle: "Zo werkt het",
        what: [
            "U stelt een zoekvraag. Schakel stuurt die naar alle bronnen.",
            "U krijgt profielen zonder naam en zonder adres. U kiest wie past.",
            "Van uw keuze krijgt u de gegevens. Dat kan bij tien profielen per zoekvraag.",
            "Schakel schrijft op wie welke gegevens kreeg, en waarom.",
        ],
        whoTitle: "Wat wilt u proberen?",
        mediator: Story(
            title: "Ik zoek mensen of werk",
            lines: ["Stel een zoekvraag.", "Vergelijk wat u vindt.", "Vraag gegevens op en vertel wat ervan kwam."]),
        participant: Story(
            title: "Mijn organisatie wil meedoen", lines: ["Bekijk met de opdracht schakel admin wat er nog moet gebeuren."]),
        auditor: Story(title: "Ik houd toezicht", lines: ["Bekijk met de opdracht schakel log wie welke gegevens kreeg."]),
        begin: "Begin als bemiddelaar", signIn: "Aanmelden", welcome: "Welkom,", yourWork: "Uw werk", newQuestion: "Stel een zoekvraag",
        questions: "Bekijk uw zoekvragen", noPages: "Voor uw rol zijn er hier nog geen pagina's. Gebruik de opdrachten in de terminal.",
        allWorks: "Alle onderdelen werken.", notAllWorks: "Niet alle onderdelen werken.", look: "Bekijk hoe het gaat",
        wordsTitle: "Welke woorden komt u tegen?",
        words: [
            Word(word: "Bemiddelaar", meaning: "Iemand die mensen en werk bij elkaar brengt."),
            Word(word: "Zoekvraag", meaning: "Wat u zoekt: waar, welk werk en hoeveel uren."),
            Word(word: "Bron", meaning: "Een organisatie die profielen heeft, zoals een gemeente of een uitzendbureau."),
            Word(word: "Profiel", meaning: "Wat iemand kan en wil, of wat een werkgever vraagt. Zonder naam en adres."),
            Word(word: "Match", meaning: "Een profiel dat bij uw vraag past."),
            Word(word: "OIN", meaning: "Het nummer waaraan computers een organisatie herkennen."),
            Word(word: "Deelnemer", meaning: "Een organisatie die meedoet en zich aan de afspraken houdt."),
        ])

    /// Plain English.
    static let english = StartText(
        title: "Work and people find each other",
        lead: "With Schakel you search all organisations that take part at once. You find people who look for work. Or work for people.",
        whatTitle: "How it works",
        what: [
            "You ask a question. Schakel sends it to all sources.", "You get profiles without name and address. You choose who fits.",
            "Of those that you choose you get the details. Ten profiles for each question.",
            "Schakel writes down who got which data, and why.",
        ],
        whoTitle: "What do you want to try?",
        mediator: Story(
            title: "I look for people or work",
            lines: ["Ask a question.", "Compare what you find.", "Ask for details, and tell what came of it."]),
        participant: Story(
            title: "My organisation wants to take part", lines: ["See with the command schakel admin what still has to be done."]),
        auditor: Story(title: "I watch over use", lines: ["See with the command schakel log who got which data."]),
        begin: "Begin as a mediator", signIn: "Sign in", welcome: "Welcome,", yourWork: "Your work", newQuestion: "Ask a question",
        questions: "See your questions", noPages: "For your role there are no pages here yet. Use the commands in the terminal.",
        allWorks: "All parts work.", notAllWorks: "Not all parts work.", look: "See how it is doing",
        wordsTitle: "Which words do you meet?",
        words: [
            Word(word: "Mediator", meaning: "Somebody who brings people and work together."),
            Word(word: "Question", meaning: "What you look for: where, which work and how many hours."),
            Word(word: "Source", meaning: "An organisation that has profiles, such as a municipality or an agency."),
            Word(word: "Profile", meaning: "What somebody can and wants, or what an employer asks. Without name and address."),
            Word(word: "Match", meaning: "A profile that fits your question."),
            Word(word: "OIN", meaning: "The number by which computers know an organisation."),
            Word(word: "Participant", meaning: "An organisation that takes part and keeps to the agreements."),
        ])
}
