extension PageText {
    /// Plain English.
    static let english = PageText(
        layout: LayoutText(
            product: "Schakel",
            productLine: "Work and people find each other",
            skipToContent: "Go to the content",
            mainNavigation: "Main menu",
            signedInAs: "You are signed in as",
            sessions: "Where are you signed in?",
            signOut: "Sign out",
            help: "Need help?",
            languageChoice: "Language",
            dutch: "Nederlands",
            english: "English",
            footer: "Schakel links supply and demand on the labour market. Every organisation keeps its own data."
        ),
        components: .english,
        forms: .english,
        status: StatusText(
            title: "How is the chain doing?",
            allAnswer: "Everything works. You can ask questions.",
            someDoNotAnswer: "Not everything works. See in the table which part does not answer.",
            nothingRuns: "Nothing runs yet. Start the chain and load this page again.",
            chainTitle: "The chain",
            part: "Part",
            role: "Role",
            jobSeekers: "Job seekers",
            vacancies: "Vacancies",
            state: "Status",
            exchangeRole: "Exchange",
            sourceRole: "Source",
            notApplicable: "Holds no data",
            unknownNumber: "Unknown",
            total: "Together",
            answering: "Works",
            notAnswering: "No answer",
            unknown: "Unknown",
            addressTitle: "Address",
            address: "Send your questions to",
            number: "Number of the organisation (OIN)",
            nextTitle: "What can you do now?",
            nextLine: "Copy a command and paste it in a terminal on this computer.",
            askJobSeekers: "Find job seekers",
            askVacancies: "Find vacancies",
            askByHand: "Ask a question with curl",
            seeReadiness: "See whether the exchange is ready",
            invented: "This is a pilot. All people and vacancies are invented."
        ),
        notFound: NotFoundText(
            title: "This page does not exist",
            explanation: "Perhaps the address is wrong. Or the page has moved.",
            toStart: "Go to the first page"
        ),
        styleGuide: .english
    )
}
