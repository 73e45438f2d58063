import HTTPTypes
import StrictJSON

/// A refusal as RFC 9457 writes it. Its texts are ours: nothing of the request is in it.
struct ProblemRefusal: Error, Hashable, Sendable {
    let status: Int
    /// What went wrong, for the person who reads it.
    let detail: String
    /// Beside the members that every problem has.
    var faults: [InputFault] = []
    /// Named extension members, such as the open conditions.
    var extensions: [(name: String, value: JSONValue)] = []
    var fields: [(name: String, value: String)] = []
    /// A fixed word for programs and for the logs.
    let reason: String
    /// Whether it is the same refusal over again, which the audit log has already.
    var isRepetition = false

    init(_ status: Int, _ reason: String, _ detail: String) {
        self.status = status
        self.reason = reason
        self.detail = detail
    }

    static let mediaType = "application/problem+json"

    static func == (left: ProblemRefusal, right: ProblemRefusal) -> Bool {
        left.status == right.status && left.reason == right.reason && left.detail == right.detail && left.faults == right.faults
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(status)
        hasher.combine(reason)
    }

    var answer: Answer {
        let code = HTTPResponse.Status(code: status)
        var writer = JSONWriter()
        writer.object { problem in
            problem.member("type", "about:blank")
            problem.member("status", status)
            problem.member("title", Self.title(code))
            problem.member("detail", detail)
            problem.member("reason", reason)
            if !faults.isEmpty { problem.member("errors", value: .array(faults.map(\.json))) }
            for (name, value) in extensions { problem.member(name, value: value) }
        }
        var answer = Answer(code, .bytes(writer.bytes, mediaType: Self.mediaType), reason: reason)
        for (name, value) in fields {
            if let name = HTTPField.Name(name) { answer.fields[name] = value }
        }
        return answer
    }

    /// The names of the statuses (RFC 9110 section 15, RFC 6585); a status made of a number has none.
    static func title(_ status: HTTPResponse.Status) -> String {
        switch status.code {
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 406: "Not Acceptable"
        case 409: "Conflict"
        case 412: "Precondition Failed"
        case 413: "Content Too Large"
        case 415: "Unsupported Media Type"
        case 428: "Precondition Required"
        case 429: "Too Many Requests"
        case 500: "Internal Server Error"
        case 503: "Service Unavailable"
        default: status.reasonPhrase.isEmpty ? "Refused" : status.reasonPhrase
        }
    }
}

extension ProblemRefusal {
    static let noCertificate = ProblemRefusal(401, "no-certificate", "This needs a certificate that names an organisation.")
    static let notAllowed = ProblemRefusal(403, "not-allowed", "This organisation may not do this.")
    static let notFound = ProblemRefusal(404, "not-found", "There is nothing here by this name or number.")
    static let notAcceptable = ProblemRefusal(406, "not-acceptable", "None of the forms that are asked for can be given.")
    static let changedMeanwhile = ProblemRefusal(412, "changed-meanwhile", "It was changed in between. Read it, and decide again.")
    static let noVersion = ProblemRefusal(
        428, "no-version", "Say in If-Match which version is to be changed: the ETag with which it was read.")
    static let wrongMediaType = ProblemRefusal(415, "wrong-media-type", "The content must be application/json in UTF-8, not encoded.")
    static let interrupted = ProblemRefusal(400, "interrupted", "The content did not arrive whole.")
    static let notRecorded = ProblemRefusal(
        503, "audit-unavailable", "What is done here must be recorded, and cannot be now. Nothing was done; try again later.")
    static let outcomeNotRecorded = ProblemRefusal(
        503, "audit-unavailable", "It was begun, and its outcome could not be recorded. Read the state before trying again.")
    /// What the router or the listener refuses before any operation is known.
    static func plain(_ status: HTTPResponse.Status, reason: String) -> ProblemRefusal {
        switch status.code {
        case 400: ProblemRefusal(400, "malformed", "This is not a request that can be read.")
        case 404: .notFound
        case 405: ProblemRefusal(405, "method-not-allowed", "This can be asked here with the methods in Allow only.")
        case 500...: .internalFault
        default: ProblemRefusal(status.code, "refused", reason)
        }
    }

    static let internalFault = ProblemRefusal(500, "internal-fault", "Something went wrong inside. It was recorded.")

    static func tooLarge(_ limit: Int) -> ProblemRefusal {
        ProblemRefusal(413, "too-large", "The content is larger than \(limit) bytes.")
    }

    static func tooMany(retryAfterSeconds seconds: Int, isFirst: Bool) -> ProblemRefusal {
        var problem = ProblemRefusal(429, "too-many-requests", "Too many requests. Try again in \(seconds) s.")
        problem.isRepetition = !isFirst
        problem.fields = [("Retry-After", String(seconds))]
        return problem
    }

    static func invalid(_ faults: InputRefusal) -> ProblemRefusal {
        let count = faults.all.count
        var problem = ProblemRefusal(
            400, "invalid-input", count == 1 ? "One thing is wrong with the request." : "\(count) things are wrong with the request.")
        problem.faults = faults.all
        return problem
    }
}
