/// The register of processing activities that the program comes with. Every route and every table refers to one of these; tests fail where one
/// does not.
enum ProcessingRegister {
    private static let transport = "mutual TLS with certificates that name the organisation"
    private static let noLineNoAnswer = "nothing is answered that could not be recorded"

    static let activities: [ProcessingActivity] = [
        ProcessingActivity(
            id: .answeringQuestions, name: "Asking and answering questions",
            purpose: "Find job seekers and vacancies that fit each other, at all sources at once.",
            ground: "GDPR art. 6(1)(e), Wet SUWI art. 9, for public bodies; art. 6(1)(a), held by the source, for private ones.",
            subjects: ["job seekers", "contact persons of employers"],
            data: ["matching profiles without name, address and other contact data, under a reference made for one question"],
            recipients: ["the mediator that asked"],
            retention: "Profiles are not kept by the exchange. That a question was asked: two years envisaged.",
            security: [transport, noLineNoAnswer, "references that only the asker can use"]),
        ProcessingActivity(
            id: .deliveringDetails, name: "Delivering details",
            purpose: "Let a mediator contact the few that were chosen from what a question found.",
            ground: "As for the question, and only for what the question found.",
            subjects: ["job seekers", "contact persons of employers"],
            data: ["the whole profile, with contact data"], recipients: ["the mediator that asked"],
            retention: "Profiles are not kept by the exchange. That a detail was delivered: two years envisaged.",
            security: [transport, noLineNoAnswer, "a limited number of details for each question"]),
        ProcessingActivity(
            id: .followingOutcomes, name: "Following what comes of details",
            purpose: "Show how far the exchange of profiles helps people to work, in numbers.",
            ground: "GDPR art. 6(1)(f): knowing whether the scheme does what it is for; told by the mediator, which is the controller.",
            subjects: ["job seekers", "contact persons of employers"],
            data: ["one word of a closed list for a detail that was delivered, with the source's number of the record"],
            recipients: ["the scheme manager and the participants concerned, as numbers only"], retention: "Envisaged: two years.",
            security: [transport, noLineNoAnswer, "only the mediator that got the detail can tell"]),
        ProcessingActivity(
            id: .keepingProfiles, name: "Keeping profiles to answer with",
            purpose: "Answer questions as a source.", ground: "That of the source, which is the controller.",
            subjects: ["job seekers", "contact persons of employers"], data: ["whole profiles"], recipients: ["the exchange"],
            retention: "As long as the source supplies them.", security: ["files that only their owner can read", transport]),
        ProcessingActivity(
            id: .admittingParticipants, name: "Admitting participants",
            purpose: "Decide who takes part, in which role, under which conditions, for whom and for what.",
            ground: "GDPR art. 6(1)(e) and (f): the agreements framework.", subjects: ["contact points of participants"],
            data: ["name of a function or department, e-mail address, telephone number", "who decided what, when and why"],
            recipients: ["scheme manager", "auditor", "the participant itself"],
            retention: "Envisaged: seven years after the end of participation.",
            security: [transport, noLineNoAnswer, "a participant sees only its own"]),
        ProcessingActivity(
            id: .watchingOverUse, name: "Watching over use",
            purpose: "Find misuse, act on it, and account for it; show how the exchange is used.",
            ground: "GDPR art. 6(1)(f): keeping what is exchanged from misuse; art. 32.", subjects: ["none; organisations only"],
            data: ["numbers of questions and details by organisation", "signals and measures"], recipients: ["scheme manager", "auditor"],
            retention: "Envisaged: two years.", security: [transport, noLineNoAnswer]),
        ProcessingActivity(
            id: .followingPilot, name: "Following the pilot", purpose: "Raise, answer and follow what participants meet in the pilot.",
            ground: "GDPR art. 6(1)(f): improving the scheme.", subjects: ["none; organisations only"],
            data: ["bottlenecks, experience reports and signals as text"], recipients: ["scheme manager", "the participant itself"],
            retention: "Envisaged: one year after the pilot.",
            security: [transport, "authors are organisations, with a pseudonym for the employee"]),
        ProcessingActivity(
            id: .accountingForProcessing, name: "Accounting for processing",
            purpose: "Show to citizens, sources and auditors who got which data, when and why, in logs that cannot be changed unseen.",
            ground: "GDPR art. 5(2), 15 and 30; art. 6(1)(c).", subjects: ["job seekers", "contact persons of employers"],
            data: ["references and record numbers of what was delivered, never the profiles", "organisation and certificate of who asked"],
            recipients: ["auditor", "scheme manager"], retention: "Envisaged: two years; after that only the proofs.",
            security: [transport, "a Merkle tree with signed heads", noLineNoAnswer]),
        ProcessingActivity(
            id: .signingIn, name: "Signing in at the portal",
            purpose: "Know who works at the portal, for which organisation, and what that person may see.",
            ground: "GDPR art. 6(1)(f) and art. 32: only who is meant to sees the data.", subjects: ["employees of participants"],
            data: ["name, organisation and roles, as the organisation's provider gives them", "begin and last use of sessions"],
            recipients: ["nobody; audit logs have a pseudonym"], retention: "As long as somebody is signed in, twelve hours at most.",
            security: ["TLS", "keys of sessions are kept as a digest"]),
        ProcessingActivity(
            id: .describingService, name: "Describing the service", purpose: "Tell others how to use it.", ground: "No personal data.",
            subjects: ["none"], data: ["none"], recipients: ["everybody"], retention: "Not kept.", security: ["TLS"]),
        ProcessingActivity(
            id: .runningService, name: "Running the service", purpose: "Know whether it works, and keep its structure.",
            ground: "No personal data.", subjects: ["none"], data: ["counts, times, states"], recipients: ["the operator"],
            retention: "Envisaged: thirty days.", security: ["only reachable for the operator"]),
    ]
}
