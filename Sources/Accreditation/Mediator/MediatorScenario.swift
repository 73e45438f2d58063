import LabourDomain

/// What the test exchange does with a question, chosen by who is tested: by the postcode in the middle of the question. So a supplier can go through
/// them by hand or with a script, in any order.
public enum MediatorScenario: String, CaseIterable, Hashable, Sendable {
    case found, many, nobody, open, slow, gone
    case refused, limited, fault, unavailable, broken, elsewhere

    /// The postcode area (PC4) that calls for it.
    public var area: UInt16 {
        switch self {
        case .found: 3511
        case .many: 1012
        case .nobody: 3011
        case .open: 2511
        case .slow: 4811
        case .gone: 2311
        case .refused: 5611
        case .limited: 6811
        case .fault: 7511
        case .unavailable: 9711
        case .broken: 8011
        case .elsewhere: 6211
        }
    }

    /// What comes, and what the supplier does with it.
    public var instruction: String {
        switch self {
        case .found: "Three matches. Get the detail of two of them, and not of the third."
        case .many: "A hundred matches, and that there are more. Get the detail of one of them."
        case .nobody: "No match. Do nothing more with it."
        case .open: "Matches with members that the standard does not know, and with empty values. Get the detail of one of them."
        case .slow: "An answer that takes eight seconds. Wait for it, and get the detail of one match."
        case .gone: "Matches whose details are refused with 400. Get one detail, once."
        case .refused: "400: the question is refused. Show the error; do not send the same again."
        case .limited: "429: too many questions. Show the error; do not ask again by yourself."
        case .fault: "500: a fault of the exchange. Show the error."
        case .unavailable: "503 with Retry-After: 10. Show the error; do not ask again before that."
        case .broken: "The connection ends without an answer. Show that; ask again once at most."
        case .elsewhere: "307 to another address, which the standard does not know. Do not go there."
        }
    }

    /// Whether it is gone through only with a detail. Who does not read what the standard does not know has none to ask.
    var hasDetail: Bool {
        switch self {
        case .found, .many, .slow, .gone: true
        case .nobody, .open, .refused, .limited, .fault, .unavailable, .broken, .elsewhere: false
        }
    }

    /// The scenario that an area calls for; the first where it calls for none.
    init(area: UInt16) { self = Self.allCases.first { $0.area == area } ?? .found }
}
