import LabourDomain

/// Details: only of what was delivered, sparingly.
enum MediatorDetailChecks {
    private static let place = "Interface 3.0, README, two phases"
    /// Details that one question gives (VUM-026).
    private static let maximum = 10

    static let all: [Check] = [
        Check(
            mediator: 30, "asks for details of what it was given", reference: place,
            says: "A detail is asked with the vumID of a match, unchanged.", seen: "The vumID of every detail.",
            remedy: "Take the vumID from the answer as it is, and encode it for the path (RFC 3986)."
        ) { exam in
            var some = false
            for event in exam.events {
                guard case .detail(_, of: let number) = event.meaning else { continue }
                some = true
                exam.expect(number != nil, "This test gave no such vumID.", event)
            }
            if !some { exam.cannotExamine("No detail was asked.") }
        },
        Check(
            mediator: 31, "asks for ten details of a question at most", reference: place, says: "One question gives ten details.",
            seen: "How many details of a question were asked.", remedy: "Let the user choose a short-list, and stop at ten."
        ) { exam in
            for question in exam.record.questions where question.subject == exam.subject {
                let details = exam.record.details(of: question)
                let different = Set(details.map(\.request.request.target)).count
                exam.expect(different <= maximum, "\(different) details of one question.", details.last)
            }
        },
        Check(
            mediator: 32, "asks for what the user chose", reference: place, says: "Details are for a short-list, not for every match.",
            seen: "The first scenario: two details of three matches.", remedy: "Do not fetch details before the user has chosen."
        ) { exam in
            for (question, event) in exam.questions(.found) {
                let different = Set(exam.record.details(of: question).map(\.request.request.target)).count
                exam.expect(different < 3, "All three details were asked, and the script says two.", event)
            }
        },
        Check(
            mediator: 33, "asks for a detail once", .advised, reference: "VUM-026", says: "What was delivered is there already.",
            seen: "Whether a detail that was delivered was asked again within five seconds.",
            remedy: "Keep the detail for as long as it is shown."
        ) { exam in
            var delivered: [String: Double] = [:]
            for event in exam.events {
                guard case .detail(let reference, of: _?) = event.meaning, event.reply.answer?.status == 200 else { continue }
                if let before = delivered[reference], event.request.second - before < MediatorRecord.reflex {
                    exam.fail("It was delivered just before.", event)
                }
                delivered[reference] = event.request.second
            }
        },
        Check(
            mediator: 34, "sends no body with a detail", .advised, reference: "RFC 9110, section 9.3.1",
            says: "Content in a GET has no meaning.", seen: "The body of every detail.", remedy: "Send GET without a body."
        ) { exam in
            for event in exam.events {
                guard case .detail = event.meaning else { continue }
                exam.expect(event.request.request.body?.isEmpty ?? true, "The request has a body.", event)
            }
        },
        Check(
            mediator: 35, "leaves a refused detail alone", .advised, reference: "contract, 400",
            says: "A 400 says that the request is wrong.",
            seen: "Whether a refused detail was asked again within five seconds.",
            remedy: "Show that the profile is not available any more."
        ) { exam in
            for (question, _) in exam.questions(.gone) {
                let details = exam.record.details(of: question)
                if details.isEmpty { exam.cannotExamine("No detail was asked around postcode area \(MediatorScenario.gone.area).") }
                for (one, next) in zip(details, details.dropFirst())
                where one.request.request.target == next.request.request.target
                    && next.request.second - one.request.second < MediatorRecord.reflex
                {
                    exam.fail("It was refused just before.", next)
                }
            }
        },
    ]
}
