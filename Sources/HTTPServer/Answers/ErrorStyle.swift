import HTTPTypes
import StrictJSON
import VUMWire

/// In which words a refusal is given.
enum ErrorStyle: Hashable, Sendable {
    /// The `Error` of the VUM contract, with its closed list of codes.
    case contract
    /// `application/problem+json` (RFC 9457), for interfaces of our own.
    case problem
    /// A line of text, for pages.
    case text
    /// `application/problem+json` in English, for the administration: its words follow from the status, never from the contract's error.
    case administration

    /// A refusal that the router or a rule of HTTP gives before any service is asked. `details` is constant text of ours, never input.
    func refusal(_ status: HTTPResponse.Status, _ error: WireError, reason: String) -> Answer {
        switch self {
        case .contract:
            return Answer(status, .bytes(error.body(), mediaType: "application/json"), reason: reason)
        case .problem:
            var writer = JSONWriter()
            writer.object { problem in
                problem.member("type", "about:blank")
                problem.member("status", status.code)
                problem.member("title", status.reasonPhrase)
                problem.member("detail", error.details.isEmpty ? error.message : error.details)
            }
            return Answer(status, .bytes(writer.bytes, mediaType: "application/problem+json"), reason: reason)
        case .administration:
            return ProblemRefusal.plain(status, reason: reason).answer
        case .text:
            let line = "\(status.code) \(status.reasonPhrase)\n"
            return Answer(status, .bytes(Array(line.utf8), mediaType: "text/plain; charset=utf-8"), reason: reason)
        }
    }

    /// A refusal with the status that belongs to the error.
    func refusal(_ error: WireError, reason: String) -> Answer {
        refusal(HTTPResponse.Status(code: error.httpStatus), error, reason: reason)
    }

    /// Not allowed. The contract gives 401 no body; our own interfaces say no more than the status either.
    func unauthorised(reason: String) -> Answer {
        self == .contract
            ? Answer(.unauthorized, reason: reason)
            : refusal(.unauthorized, .noAccess, reason: reason)
    }

    /// An unexpected error: a constant text, whatever happened.
    func fault(reason: String) -> Answer {
        refusal(.internalServerError, .internalFault, reason: reason)
    }
}
