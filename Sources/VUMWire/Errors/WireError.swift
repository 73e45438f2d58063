public import LabourDomain
import StrictJSON

/// The errors of the contract: each has one status, one code and one message; only the details are free (vum.md §1.6).
///
/// No other status with a body exists in the contracts; a refusal of access (401) has no body and is not among these.
public enum WireError: Equatable, Sendable {
    /// 400, `400.01`.
    case invalidCall(details: String)
    /// 400, `400.02`: something that must be there is not.
    case incompleteCall(details: String)
    /// 429, `429.01`.
    case limitExceeded(Subject, details: String)
    /// 500, `500.1`. Carries no text: what went wrong inside is no partner's business.
    case internalFault
    /// 503, `500.3` (so in the contract).
    case unavailable(details: String)

    /// The greatest number of characters in the details (*String2000*).
    public static let maximumDetails = 2000

    /// The status of the response.
    public var httpStatus: Int {
        switch self {
        case .invalidCall, .incompleteCall: 400
        case .limitExceeded: 429
        case .internalFault: 500
        case .unavailable: 503
        }
    }

    /// The fixed code.
    public var code: String {
        switch self {
        case .invalidCall: "400.01"
        case .incompleteCall: "400.02"
        case .limitExceeded: "429.01"
        case .internalFault: "500.1"
        case .unavailable: "500.3"
        }
    }

    /// The fixed message. The standard has a text for job seekers only; the others are formed after it.
    public var message: String {
        switch self {
        case .invalidCall: "Ongeldige aanroep"
        case .incompleteCall: "Onvolledige aanroep"
        case .limitExceeded(.jobSeekers, _): "Aantal werkzoekendeProfielen limiet overschreden"
        case .limitExceeded(.vacancies, _): "Aantal vacatures limiet overschreden"
        case .limitExceeded(.contactMoments, _): "Aantal werkgeverscontactmomenten limiet overschreden"
        case .internalFault: "Interne serverfout"
        case .unavailable: "Service niet beschikbaar"
        }
    }

    /// The free text, in Dutch, at most 2,000 characters.
    public var details: String {
        switch self {
        case .invalidCall(let details), .incompleteCall(let details), .limitExceeded(_, let details), .unavailable(let details):
            String(String.UnicodeScalarView(details.unicodeScalars.prefix(Self.maximumDetails)))
        case .internalFault: "Er is een onverwachte fout opgetreden"
        }
    }

    /// The contract's *Error* as JSON.
    public func body() -> [UInt8] {
        JSONValue.object(
            JSONObject([("code", .string(code)), ("message", .string(message)), ("details", .string(details))])
        ).serialized()
    }
}

/// A call that is answered with an error of the contract.
public struct WireRefusal: Error, Equatable, Sendable {
    /// What to answer.
    public let error: WireError

    public init(_ error: WireError) { self.error = error }
}
