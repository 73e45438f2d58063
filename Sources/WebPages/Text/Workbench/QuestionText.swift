/// The words of the form of a question.
struct QuestionText: Sendable {
    var title: String
    var lead: String
    var whatTitle: String
    var jobSeekers: String
    var jobSeekersHelp: String
    var vacancies: String
    var vacanciesHelp: String
    var whereTitle: String
    var postcode: String
    var postcodeHelp: String
    var radius: String
    var radiusHelp: String
    var workTitle: String
    var occupation: String
    var occupationHelp: String
    var minimumHours: String
    var maximumHours: String
    var hoursHelp: String
    var licences: String
    var licencesHelp: String
    var dutch: String
    var dutchHelp: String
    var irregularHours: String
    var anything: String
    var reasonable: String
    var good: String
    var excellent: String
    var yes: String
    var no: String
    /// Before the name of a criterion.
    var weight: String
    var required: String
    var important: String
    var welcome: String
    var weightTitle: String
    var weightHelp: String
    var ask: String
    var progress: String

    var missing: String
    var noPostcode: String
    var unknownPostcode: String
    /// Between the bounds.
    var number: @Sendable (Int, Int) -> String
    var wrongOrder: String
    var unknownOccupation: String
    /// Before names that may be meant.
    var didYouMean: String

    var listTitle: String
    var listLead: String
    var listCaption: String
    var none: String
    var columnQuestion: String
    var columnAsked: String
    var columnFound: String
    var columnShortList: String
    var askAgain: String
}

extension QuestionText {
    /// Dutch, level B1.
    static let dutch = QuestionText(
        title: "Stel een zoekvraag", lead: "Vul in wie of wat u zoekt. Alle bronnen krijgen uw vraag tegelijk. Zij zien niet wie u bent.",
        whatTitle: "Wat zoekt u?", jobSeekers: "Mensen voor werk", jobSeekersHelp: "U heeft een vacature en zoekt wie daarbij past.",
        vacancies: "Werk voor iemand", vacanciesHelp: "U begeleidt iemand en zoekt een passende vacature.", whereTitle: "Waar?",
        postcode: "Postcode", postcodeHelp: "Het midden van het gebied, bijvoorbeeld 3511AB of 3511.", radius: "Afstand in kilometers",
        radiusHelp: "Hoe ver rond de postcode u zoekt: 0 tot 999.", workTitle: "Welk werk?", occupation: "Beroep",
        occupationHelp: "Typ een beroep, bijvoorbeeld kok. Gebruikt u een ander woord, dan zoeken wij wat u bedoelt.",
        minimumHours: "Uren per week, minstens", maximumHours: "Uren per week, hoogstens",
        hoursHelp: "Een getal van 1 tot 99.", licences: "Rijbewijs", licencesHelp: "Kiest u er meer, dan zijn ze allemaal nodig.",
        dutch: "Nederlands spreken", dutchHelp: "Het niveau dat minstens nodig is.", irregularHours: "Werken op wisselende tijden",
        anything: "Maakt niet uit", reasonable: "Redelijk", good: "Goed", excellent: "Uitstekend", yes: "Ja", no: "Nee",
        weight: "Hoe zwaar telt:", required: "Het moet: wie dit niet heeft of niet zegt, komt niet in beeld",
        important: "Het telt zwaar mee", welcome: "Het telt een beetje mee", weightTitle: "Hoe zwaar telt elk punt?",
        weightHelp: "Kies zo weinig mogelijk 'het moet'. Bij veel mensen staat niet alles in het profiel. Die mist u dan.",
        ask: "Stel de vraag", progress: "Dit kan tot tien seconden duren.", missing: "Vul een postcode in.",
        noPostcode: "Dit is geen postcode. Schrijf vier cijfers, en als u wilt twee letters: 3511AB.",
        unknownPostcode: "Deze postcode bestaat niet in Nederland. Kijk of de cijfers kloppen.",
        number: { "Vul een heel getal in van \($0) tot \($1)." },
        wrongOrder: "Het hoogste aantal uren is minder dan het laagste. Draai ze om.",
        unknownOccupation: "Dit beroep kennen wij niet. Probeer een ander woord.", didYouMean: "Bedoelt u:",
        listTitle: "Mijn zoekvragen",
        listLead: "Wij bewaren uw vragen vier uur. Daarna zijn de profielen weg. Zo houden wij niet meer gegevens dan nodig.",
        listCaption: "Vragen van de laatste vier uur", none: "U heeft nog geen vraag gesteld.", columnQuestion: "Vraag",
        columnAsked: "Gesteld op", columnFound: "Gevonden", columnShortList: "Uw keuze", askAgain: "Stel deze vraag opnieuw")

    /// Plain English.
    static let english = QuestionText(
        title: "Ask a question",
        lead: "Fill in who or what you look for. All sources get your question at once. They do not see who you are.",
        whatTitle: "What do you look for?", jobSeekers: "People for work", jobSeekersHelp: "You have a vacancy and look for who fits it.",
        vacancies: "Work for somebody", vacanciesHelp: "You guide somebody and look for a vacancy that fits.", whereTitle: "Where?",
        postcode: "Postcode", postcodeHelp: "The middle of the area, for example 3511AB or 3511.", radius: "Distance in kilometres",
        radiusHelp: "How far around the postcode you look: 0 to 999.", workTitle: "Which work?", occupation: "Occupation",
        occupationHelp: "Type an occupation in Dutch, for example kok. If you use another word, we look for what you mean.",
        minimumHours: "Hours a week, at least", maximumHours: "Hours a week, at most", hoursHelp: "A number from 1 to 99.",
        licences: "Driving licence", licencesHelp: "If you choose several, all are needed.", dutch: "Speaking Dutch",
        dutchHelp: "The level that is needed at least.", irregularHours: "Work at irregular hours", anything: "Does not matter",
        reasonable: "Reasonable", good: "Good", excellent: "Excellent", yes: "Yes", no: "No", weight: "How much counts:",
        required: "It must: who does not have it, or does not say, is not found", important: "It counts a lot",
        welcome: "It counts a little", weightTitle: "How much does each point count?",
        weightHelp: "Choose 'it must' as little as you can. Many profiles do not say everything. You would miss those people.",
        ask: "Ask the question", progress: "This can take up to ten seconds.", missing: "Fill in a postcode.",
        noPostcode: "This is no postcode. Write four digits, and two letters if you like: 3511AB.",
        unknownPostcode: "There is no such postcode in the Netherlands. Check the digits.",
        number: { "Fill in a whole number from \($0) to \($1)." },
        wrongOrder: "The highest number of hours is less than the lowest. Swap them.",
        unknownOccupation: "We do not know this occupation. Try another word.", didYouMean: "Do you mean:", listTitle: "My questions",
        listLead: "We keep your questions for four hours. After that the profiles are gone. So we hold no more data than needed.",
        listCaption: "Questions of the last four hours", none: "You have not asked a question yet.", columnQuestion: "Question",
        columnAsked: "Asked at", columnFound: "Found", columnShortList: "Your choice", askAgain: "Ask this question again")
}
