public import LabourDomain

/// The calls to one exchange on behalf of one mediator. They go out of the process, so they are behind a port.
public protocol ExchangePort: Sendable {
    /// Asks a selection question; `body` is the whole JSON. With `askingForReport` the answer names where the report on the sources is.
    func search(_ subject: Subject, body: [UInt8], askingForReport: Bool) async throws -> ExchangeReply

    /// Asks the detail behind a match.
    func detail(_ subject: Subject, reference: String) async throws -> ExchangeReply

    /// Asks what each source did with a question of this mediator.
    func report(questionID: String) async throws -> ExchangeReply

    /// Tells what came of a detail; `body` is the whole JSON.
    func report(outcome body: [UInt8]) async throws -> ExchangeReply
}
