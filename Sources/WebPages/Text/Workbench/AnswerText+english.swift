import Governance
import Workbench

extension AnswerText {
    /// Plain English.
    static let english = AnswerText(
        jobSeekersFound: { $0 == 1 ? "1 person found" : "\($0) people found" },
        vacanciesFound: { $0 == 1 ? "1 vacancy found" : "\($0) vacancies found" }, nothingFound: "Nothing found",
        nothingAdvice: "Look in a larger area, or make 'it counts' of 'it must'.",
        more: "One or more sources have more. Ask more precisely to see them.", explained: "Your question",
        sourcesTitle: "What did the sources do?", source: "Source", sourceState: "Answer", sourceRemarks: "Remarks",
        answered: "Answered", timedOut: "Too late", failed: "Did not answer", hasMore: "Has more",
        hasRefused: "A part was not right and was left out", ignored: "Does not know these points:", matchesTitle: "What fits best?",
        match: "Number", distance: "Distance", fit: "Fits", work: "Occupation", hours: "Hours", choice: "Your choice", chosen: "Chosen",
        look: "See", unknown: "Not known", met: "Fits", notMet: "Does not fit",
        fitExplained: "Who certainly fits best is at the top. Is something not known? Then it does not count as no. Ask for it.",
        fitBetween: { "\($0) to \($1)\u{00A0}%" }, fitIs: { "\($0)\u{00A0}%" }, mapTitle: "Where?", mapValue: "Found",
        page: { "Page \($0) of \($1)" }, shortList: "Your choice",
        back: "Back to the list", matchTitle: { "Number \($0)" }, profile: "The profile",
        area: "Area", licences: "Driving licence", languages: "Languages",
        languageNames: [
            "nld": "Dutch", "eng": "English", "deu": "German", "fra": "French", "pol": "Polish", "ara": "Arabic", "tur": "Turkish",
            "spa": "Spanish", "ukr": "Ukrainian", "por": "Portuguese", "ron": "Romanian", "bul": "Bulgarian", "tir": "Tigrinya",
            "fas": "Persian", "som": "Somali", "rus": "Russian", "ita": "Italian",
        ], available: "Available", level: "Level", employer: "Employer",
        addTitle: "Do you want to keep this?", note: "Note for yourself", noteHelp: "Only you see this. After four hours it is gone.",
        add: "Put with my choice", change: "Keep the note", remove: "Take away from my choice", detailsTitle: "Ask for details",
        detailsWhy:
            "You only get a name and a telephone number when you ask for them. You can do so ten times for each question. So no more people see the data than needed. We write down that you got them.",
        detailsLeft: { $0 == 1 ? "You can ask for details once more." : "You can ask for details \($0) more times." },
        detailsGone: "You used all ten. Ask a new question if you need more.", getDetails: "Ask for the details", contactTitle: "Details",
        contactFrom: "These details come from", email: "E-mail", telephone: "Telephone", contact: "Contact",
        presentation: "In their own words", outcomeTitle: "What came of it?",
        outcomeLead: "Tell us. So we know whether Schakel works. No names go along.", outcome: "Outcome",
        contacted: "We spoke to each other", invited: "An interview was agreed", placed: "Work came of it",
        reasons: [
            .noResponse: "Nothing: no response", .noLongerAvailable: "Nothing: found something else already",
            .declined: "Nothing: did not want to",
            .notSuitable: "Nothing: did not fit after all", .otherChosen: "Nothing: somebody or something else was chosen",
            .profileOutdated: "Nothing: the profile was not true any more", .other: "Nothing: another reason",
        ], tell: "Tell it", told: "You told us what came of it. Thank you.", shortListTitle: "Your choice side by side",
        shortListLead: "Compare who you chose. You can print or keep the list.",
        shortListEmpty: "You have not chosen anything yet. Open a number and put it with your choice.", download: "Keep as a table (CSV)",
        criterion: "Point", nothingAsked: "You only asked for the area.",
        criteria: [
            .occupation: "Occupation", .hours: "Hours a week", .licences: "Driving licence", .language: "Speaking Dutch",
            .irregularHours: "Irregular hours",
        ])
}
