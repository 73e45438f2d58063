import Exchange
import HTTPTypes
import ProfileSource
import VUMWire

/// Why a question or detail is not answered, from whichever side said so.
enum CallRefusal: Error, Equatable, Sendable {
    case headers(WireRefusal)
    case exchange(ExchangeRefusal)
    case source(SourceRefusal)

    /// The answer in the wished style; the reason stays behind for the log.
    func answer(_ style: ErrorStyle) -> Answer {
        switch self {
        case .headers(let refusal):
            return style.refusal(refusal.error, reason: "headers \(refusal.error.code)")
        case .exchange(let refusal):
            guard let error = refusal.wireError else { return style.unauthorised(reason: refusal.reason) }
            // The contract knows no 404; our own interface does.
            let isMissing = style == .problem && refusal == .unknownQuestion
            let status = isMissing ? HTTPResponse.Status.notFound : HTTPResponse.Status(code: error.httpStatus)
            var answer = style.refusal(status, error, reason: refusal.reason)
            if let seconds = refusal.retryAfter { answer.fields[.retryAfter] = String(seconds) }
            return answer
        case .source(let refusal):
            guard let error = refusal.wireError else { return style.unauthorised(reason: refusal.logReason) }
            return style.refusal(error, reason: refusal.logReason)
        }
    }
}
