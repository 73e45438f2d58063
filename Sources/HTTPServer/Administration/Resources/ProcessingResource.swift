import HTTPTypes
import LabourDomain
import StrictJSON

/// The register of processing activities.
struct ProcessingResource: AdministrationResource {
    var operations: [APIOperation] { [list, read] }

    private static let lines = Schema.array(.text(.anything(500)), 1...50)
    private static let activity = Schema.component(
        "ProcessingActivity",
        .object([
            .required("code", .words(of: ProcessingActivity.Identifier.self), "Its name in the logs."),
            .required("name", .text(.anything(500)), "What is done."), .required("purpose", .text(.anything(500)), "Why."),
            .required("ground", .text(.anything(500)), "The ground in law."), .required("dataSubjects", lines, "Whose data."),
            .required("data", lines, "Which data."), .required("recipients", lines, "Who receives them."),
            .required("retention", .text(.anything(500)), "For how long."), .required("security", lines, "How they are protected."),
        ]))

    private static let readers = Audience.participant(own: .caller, or: .schemeManager, .auditor)

    private var list: APIOperation {
        APIOperation(
            method: .get, path: "/processing-activities", id: "listProcessingActivities", summary: "List what is done with data",
            tag: .processing, audience: Self.readers, effect: .reads, event: .activitiesRead,
            success: .init(
                status: 200, meaning: "The whole register.",
                schema: .component("ProcessingActivities", .object([.required("items", .array(Self.activity, 1...100), "All of them.")]))),
            handler: { _ in .ok(["items": .array(ProcessingRegister.activities.map(\.json))]) })
    }

    private var read: APIOperation {
        APIOperation(
            method: .get, path: "/processing-activities/{code}", id: "readProcessingActivity", summary: "Read one processing activity",
            tag: .processing, audience: Self.readers, effect: .reads, event: .activitiesRead,
            pathParameters: [Parameter(name: "code", kind: .text(.identifier(60)), meaning: "Its name.", isRequired: true)],
            success: .init(status: 200, meaning: "The activity.", schema: Self.activity),
            handler: { call in
                guard let found = ProcessingRegister.activities.first(where: { $0.id.rawValue == call.path["code"] }) else {
                    throw ProblemRefusal.notFound
                }
                return .ok(found.json)
            })
    }
}

extension ProcessingActivity {
    fileprivate var json: JSONValue {
        let list = { (texts: [String]) in JSONValue.array(texts.map { .string($0) }) }
        return [
            "code": .string(id.rawValue), "name": .string(name), "purpose": .string(purpose), "ground": .string(ground),
            "dataSubjects": list(subjects), "data": list(data), "recipients": list(recipients), "retention": .string(retention),
            "security": list(security),
        ]
    }
}
