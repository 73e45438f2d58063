import LabourDomain

/// What a mediator does when something goes wrong: nothing by itself that makes it worse.
enum MediatorErrorChecks {
    static let all: [Check] = [
        Check(
            mediator: 50, "does not repeat a refused question", .advised, reference: "contract, 400",
            says: "A 400 says that the question is wrong; it stays wrong.", seen: "Whether it came again within five seconds.",
            remedy: "Show the code, the message and the details of the error."
        ) { exam in exam.expectNoRepeat(of: .refused, within: MediatorRecord.reflex, "The same question came again at once.") },
        Check(
            mediator: 51, "does not insist when the limit is reached", reference: "contract, 429",
            says: "A 429 says that there were too many questions.", seen: "Whether it came again within five seconds.",
            remedy: "Do not retry a 429 by itself; respect Retry-After."
        ) { exam in exam.expectNoRepeat(of: .limited, within: MediatorRecord.reflex, "The same question came again at once.") },
        Check(
            mediator: 52, "repeats little after a fault", .advised, reference: "contract, 500", says: "A 500 may come again.",
            seen: "Whether it came again more than once within five seconds.", remedy: "Retry once at most, and not at once."
        ) { exam in exam.expectNoRepeat(of: .fault, within: MediatorRecord.reflex, allowed: 1, "The same question came again and again.") },
        Check(
            mediator: 53, "waits as long as it is told", reference: "contract, 503; RFC 9110, section 10.2.3",
            says: "Retry-After says how long to wait: here ten seconds.", seen: "Whether it came again before that.",
            remedy: "Do not retry before Retry-After has passed."
        ) { exam in
            exam.expectNoRepeat(of: .unavailable, within: MediatorRecord.retryAfter, "The same question came before that.")
            if let end = exam.record.endedAt, end < exam.record.watchesUntil {
                exam.cannotExamine("The test ended before the ten seconds were over.")
            }
        },
        Check(
            mediator: 54, "repeats little when a connection breaks", .advised, reference: "RFC 9110, section 9.2.2",
            says: "A POST is not repeated by itself: it may have been taken in.",
            seen: "Whether it came again more than once within five seconds.",
            remedy: "Switch off retries of POST in the HTTP client."
        ) { exam in exam.expectNoRepeat(of: .broken, within: MediatorRecord.reflex, allowed: 1, "The same question came again and again.")
        },
        Check(
            mediator: 55, "does not go where it is sent", reference: "contract, responses",
            says: "The contract has no redirects: whoever follows one takes questions elsewhere.",
            seen: "Whether the other address was asked.",
            remedy: "Switch off redirects in the HTTP client."
        ) { exam in
            _ = exam.questions(.elsewhere)
            for event in exam.events where event.meaning == .followedRedirect { exam.fail("The other address was asked.", event) }
        },
    ]
}
