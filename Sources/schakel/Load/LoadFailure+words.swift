import PeerClient
import StrictJSON

extension LoadFailure {
    /// The name for programs.
    var name: String {
        switch self {
        case .unreachable: "unreachable"
        case .broken: "broken"
        case .timedOut: "timedOut"
        case .notSent: "notSent"
        case .status(let code): "status\(code)"
        case .notJSON: "notJSON"
        }
    }

    /// What happened, after a number of requests.
    var words: String {
        switch self {
        case .unreachable: "got no connection"
        case .broken: "lost their connection before the end of the answer"
        case .timedOut: "got no answer in time"
        case .notSent: "were not sent: no connection came free in time"
        case .status(let code): "were answered with status \(code)"
        case .notJSON: "were answered with something that is no JSON object"
        }
    }

    static func json(_ failures: [LoadFailure: Int]) -> JSONValue {
        .object(JSONObject(failures.sorted { $0.key.name < $1.key.name }.map { ($0.key.name, .integer(Int64($0.value))) }))
    }
}
