import HTTPTypes
import StrictJSON

/// One thing that can be asked of the administration. Its route, the judgement of its input and its description are all made of this, so that they
/// cannot differ; nothing about who may ask, how it is accounted for or what it processes has a default.
struct APIOperation: Sendable {
    /// What it does to the state, and so how it is recorded.
    enum Effect: Hashable, Sendable {
        /// Shows what may be shown without a record of it.
        case reads
        /// Shows what is itself accounted for: the logs, and who saw whom.
        case consults
        /// Changes something.
        case changes
    }

    /// What it can give.
    struct Success: Sendable {
        let status: Int
        let meaning: String
        let schema: Schema?
        var media: [MediaType] = [.json]
        var hasVersion = false
        var hasLocation = false
    }

    let method: HTTPRequest.Method
    /// Below the base path; parameters in braces.
    let path: String
    let id: String
    let summary: String
    let tag: APITag
    let audience: Audience
    let effect: Effect
    /// Under which name it is accounted for, and so also to which processing activity it belongs.
    let event: RouteEvent
    /// The parameters of the path, in their order.
    var pathParameters: [Parameter] = []
    var query: [Parameter] = []
    var body: Schema?
    /// Whether it must say in `If-Match` which version it changes.
    var needsVersion = false
    let success: Success
    /// The statuses of refusals of its own, beside those that follow from the rest.
    var refusals: [Int] = []
    let handler: @Sendable (OperationCall) async throws -> Outcome

    /// The name of the operation in small letters, as the audit log and the command line have it: `takeStep` is `take-step`.
    var slug: String {
        id.unicodeScalars.reduce(into: "") { text, scalar in
            let isCapital = (0x41...0x5A).contains(scalar.value)
            text += isCapital ? "-" + String(scalar).lowercased() : String(scalar)
        }
    }
}

/// A group of operations in the description.
enum APITag: String, CaseIterable, Hashable, Sendable {
    case description
    case participants
    case admission
    case mandates
    case rules
    case misuse
    case pilot
    case logs
    case processing

    var meaning: String {
        switch self {
        case .description: "What this interface is."
        case .participants: "Who takes part, in which roles, and how far they have come."
        case .admission: "Conditions of admission, what shows that they are met, and which are open."
        case .mandates: "Who may connect for whom, and what for."
        case .rules: "Limits that count from an instant on, for all or for some."
        case .misuse: "What detectors saw, and what was done about it."
        case .pilot: "What is followed during a pilot: bottlenecks, experiences, signals."
        case .logs: "The logs, and the proofs that nothing in them was changed."
        case .processing: "The register of processing activities (GDPR art. 30)."
        }
    }
}
