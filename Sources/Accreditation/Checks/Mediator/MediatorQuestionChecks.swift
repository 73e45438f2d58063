import LabourDomain
import VUMWire

/// What a mediator asks, and how.
enum MediatorQuestionChecks {
    static let all: [Check] = [
        Check(
            mediator: 20, "asks where the contract says", reference: "contract, paths",
            says: "Questions are POST to …/matches, details are GET.",
            seen: "Method and path of every request.", remedy: "Use the paths of the contract below the base address."
        ) { exam in
            for event in exam.events {
                switch event.meaning {
                case .question, .unreadable: exam.expect(event.request.request.method == "POST", "A question is a POST.", event)
                case .detail: exam.expect(event.request.request.method == "GET", "A detail is a GET.", event)
                case .other: exam.fail("The contract has no such address.", event)
                case .followedRedirect: break
                }
            }
        },
        Check(
            mediator: 21, "asks in JSON", reference: "contract, requestBody",
            says: "The body is application/json, in UTF-8, not compressed.",
            seen: "Content-Type and Content-Encoding of every question.", remedy: "Send Content-Type: application/json."
        ) { exam in
            forEachQuestion(exam) { event in
                let type = event.request.values(of: "Content-Type").first?.lowercased() ?? "absent"
                exam.expect(type.prefix { $0 != ";" && $0 != " " } == "application/json", "Content-Type is \(type).", event)
                exam.expect(event.request.values(of: "Content-Encoding").isEmpty, "The body is compressed.", event)
            }
        },
        Check(
            mediator: 22, "asks by the contract", reference: "contract, requestBody", says: "A question is a vraagObject of the contract.",
            seen: "The body of every question.", remedy: "Hold your questions against the contract before you send them."
        ) { exam in
            for event in exam.events {
                if case .unreadable(_, let error) = event.meaning { exam.fail("\(error.code) \(error.details)", event) }
            }
        },
        Check(
            mediator: 23, "asks with criteria of the standard", .advised, reference: "Interface 3.0, README, selection",
            says: "Criteria that the standard does not know have no effect.", seen: "The members of every question.",
            remedy: "Leave out what the standard does not know, or tell the user that it has no effect."
        ) { exam in
            for event in exam.events {
                guard case .question(let question) = event.meaning, !question.ignored.isEmpty else { continue }
                exam.fail("Without effect: \(question.ignored.prefix(5).joined(separator: ", ")).", event)
            }
        },
        Check(
            mediator: 24, "puts nothing in the address", reference: "contract, parameters; NCSC, API guidance",
            says: "The contract has no parameters in the query; addresses end up in logs.", seen: "The address of every request.",
            remedy: "Send criteria in the body only."
        ) { exam in
            exam.forEachCall { event in exam.expect(!event.request.request.target.contains("?"), "The address has a query.", event) }
        },
    ]

    private static func forEachQuestion(_ exam: MediatorExamination, _ body: (MediatorRecord.Event) -> Void) {
        for event in exam.events {
            switch event.meaning {
            case .question, .unreadable: body(event)
            case .detail, .followedRedirect, .other: break
            }
        }
    }
}
