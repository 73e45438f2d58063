public import Exchange
public import Governance
public import HTTPServer
public import PeerClient

// The errors of the parts, in words for who typed a command. Each is a closed set, so that a new case cannot be forgotten here.

extension HTTPServerError: CustomStringConvertible {
    /// One sentence without a full stop.
    public var description: String {
        switch self {
        case .notACertificate: "these bytes are no X.509 certificate"
        case .serialNumberCount(let got, let expected): "the certificate names \(got) serial numbers in its subject, expected \(expected)"
        case .serialNumberIsNoOIN: "the serialNumber in the certificate's subject is no OIN"
        case .unusableTLSFile(let path, let reason): "\(path) cannot be used: \(reason)"
        case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)"
        case .cannotIssue(let name, let reason): "the certificate \(name) cannot be made: \(reason)"
        case .duplicateRoute(let route): "two routes answer \(route)"
        case .invalidTemplate(let template): "\(template) cannot be the path of a route"
        }
    }
}

extension PeerClientError: CustomStringConvertible {
    /// One sentence without a full stop.
    public var description: String {
        switch self {
        case .unusableTLSFile(let path, let reason): "\(path) cannot be used: \(reason)"
        case .invalidBaseURL(let got): "\(got) is no https address with a host and perhaps a port and path"
        case .invalidIdentifier: "the reference cannot be part of an address"
        case .unreachable(let reason): "no connection (\(reason))"
        case .identityMismatch(let expected): "the certificate of the other side is not that of OIN \(expected)"
        case .timedOut: "no answer in time"
        case .answerTooLarge(let limit): "the answer is longer than \(limit) bytes"
        case .cancelled: "the question was cancelled"
        case .shutDown: "the client was closed"
        }
    }
}

extension ExchangeError: CustomStringConvertible {
    /// One sentence without a full stop.
    public var description: String {
        switch self {
        case .duplicateSource(let oin): "two sources are registered for OIN \(oin)"
        case .invalidSource(let oin, let field): "the source of OIN \(oin) has an empty or too long \(field)"
        case .invalidConfiguration(let name, let got): "the limit \(name) cannot be \(got)"
        }
    }
}

extension GovernanceError: CustomStringConvertible {
    /// One sentence without a full stop.
    public var description: String {
        switch self {
        case .duplicateParticipant(let oin): "OIN \(oin) is registered twice"
        case .duplicateMandate(let controller, let processor): "there are two mandates of \(controller) to \(processor)"
        case .unknownParticipant(let oin): "OIN \(oin) is no participant"
        case .invalidValue(let name, let expected, let got): "wrong \(name): expected \(expected), got \(got)"
        case .emptyPeriod: "a period ends at or before its start"
        case .earlierThanBefore: "the moment lies before what it follows"
        case .versionOutOfOrder(let expected, let got): "version \(got) is given where \(expected) is next"
        case .impossibleStep(let got, let standing, let possible):
            "the step \(got) cannot be taken from \(standing)" + (possible.isEmpty ? "" : "; possible: \(possible.joined(separator: ", "))")
        case .conditionsOpen(let open): "these conditions are open: \(open.map(\.kind.rawValue).joined(separator: ", "))"
        case .inadmissiblePurpose(let purpose, let category): "\(category.rawValue) has no ground for the purpose \(purpose.rawValue)"
        case .ruleOutOfBounds(let kind, let expected, let got):
            "\(kind.rawValue) must be \(expected.lowerBound) to \(expected.upperBound), got \(got)"
        case .invalidLogField(let field, let limit, let got): "the \(field.rawValue) of a log entry is wrong (\(got), at most \(limit))"
        case .tooMuchForOnePeriod(let limit): "there are more than \(limit) rows in the period"
        case .retentionTooShort(let minimum, let got): "entries are kept for \(minimum) days at least, got \(got)"
        case .malformedKeyFile(let line): line == 0 ? "it holds no key" : "line \(line) is no key of 64 hexadecimal digits"
        case .duplicateKey: "two of its keys are the same"
        case .identifierTooLong(let limit, let got): "an identifier has \(got) bytes, at most \(limit) fit in a reference"
        case .sealingFailed: "a reference could not be made"
        case .referenceRefused(let fault): "a reference was refused (\(fault.rawValue))"
        }
    }
}
