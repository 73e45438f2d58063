import AsyncHTTPClient
import NIOCore
import NIOPosix
import NIOSSL

/// What went wrong on a connection, sorted from the many errors of the libraries below.
enum FailureCause: Equatable {
    case identityMismatch
    case timedOut
    case cancelled
    case unreachable(reason: String)

    /// Whether a connection broke, rather than that somebody decided something.
    var isBreak: Bool { if case .unreachable = self { true } else { false } }

    init(_ error: any Error) {
        switch error {
        case is CancellationError: self = .cancelled
        case is OINPin.Mismatch: self = .identityMismatch
        case let error as HTTPClientError: self = Self.cause(of: error)
        case let error as NIOSSLExtraError where error == .failedToValidateHostname: self = .identityMismatch
        // The library keeps the reason of a failed handshake as text only.
        case let error as NIOSSLError where "\(error)".contains("CERTIFICATE_VERIFY_FAILED"): self = .identityMismatch
        case is NIOConnectionError: self = .unreachable(reason: "no connection")
        default: self = .unreachable(reason: String(describing: type(of: error)))
        }
    }

    private static func cause(of error: HTTPClientError) -> FailureCause {
        switch error {
        case .cancelled: .cancelled
        case .deadlineExceeded, .readTimeout, .writeTimeout, .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout: .timedOut
        default: .unreachable(reason: error.shortDescription)
        }
    }
}
