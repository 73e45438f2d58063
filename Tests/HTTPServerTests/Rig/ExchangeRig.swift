import Exchange
import Foundation
import Governance
import LabourDomain

@testable import HTTPServer

/// A running exchange with one mediator, whose questions come through a processor, and one source.
struct ExchangeRig: Sendable {
    let port: Int
    let certificates: Certificates
    let log: LogLines
    let metrics: MetricsRegistry

    struct Postcodes: PostcodeDirectory {
        func contains(_ area: PostcodeArea) -> Bool { true }
    }

    @discardableResult
    static func run<Result: Sendable>(
        sources: any SourcePort = StubSources(), baseURL: String = "https://localhost:1/vum/v3",
        configuration: ExchangeConfiguration = .init(),
        ledger: any ExchangeLedger = MemoryLedger(), limits: ListenerLimits = .standard, certificates: Certificates = Certificates(),
        _ body: @escaping @Sendable (ExchangeRig) async throws -> Result
    ) async throws -> Result {
        let registry = try ParticipantRegistry(
            exchange: Parties.exchange,
            participants: [
                Participant(oin: Parties.mediator, name: "Gemeente Test", isSUWI: true, roles: [.mediator]),
                Participant(oin: Parties.processor, name: "Verwerker Test", isSUWI: false, roles: [.processor]),
                Participant(oin: Parties.source, name: "Bron Test", isSUWI: false, roles: [.source, .processor]),
            ],
            mandates: [Mandate(controller: Parties.mediator, processor: Parties.processor, purpose: .publicMediation)])
        let source = RegisteredSource(
            oin: Parties.source, processor: Parties.source, sourceID: "bron-1", name: "Bron Test", baseURL: baseURL,
            subjects: Set(Subject.allCases))
        let metrics = MetricsRegistry()
        let log = LogLines()
        let service = try ExchangeService(
            configuration: configuration, agreements: Agreements(configured: registry, sources: [source]), port: sources,
            ledger: MeteredLedger(ledger, metrics: metrics), postcodes: Postcodes(), sealer: ReferenceSealer(keys: KeyRing.random()),
            marker: QuestionMarker(keys: KeyRing.random()), time: .continuous(now: { Date() }))
        let files = try certificates.files(of: Parties.exchange)
        return try await running({ onBound in
            try Listener.exchange(
                service, oin: Parties.exchange, address: .anyPort, tls: files, limits: limits,
                observability: .forTests(log, metrics: metrics), onBound: onBound)
        }) { port in
            try await body(ExchangeRig(port: port, certificates: certificates, log: log, metrics: metrics))
        }
    }

    /// A raw client with the certificate of a party.
    func client(_ oin: OIN = Parties.processor) throws -> RawClient {
        RawClient(port: port, tls: try certificates.files(of: oin).clientConfiguration())
    }
}

/// A request as text, with the headers of a mediator unless told otherwise.
struct RequestText {
    var method = "GET"
    var path = "/"
    var version = "HTTP/1.1"
    var fields: [(String, String)] = []
    var body: String?

    static let partyFields = [
        ("API-Version", "3.0.0"), ("X-VUM-berichtVersie", "3.0.0"), ("X-VUM-fromParty", Parties.mediator.text),
        ("X-VUM-toParty", Parties.exchange.text), ("X-VUM-viaParty", Parties.processor.text),
    ]

    static func search(_ segment: String = "werkzoekendeProfielen", body: String = Samples.question) -> RequestText {
        RequestText(
            method: "POST", path: "/vum/v3/\(segment)/matches", fields: partyFields + [("Content-Type", "application/json")], body: body)
    }

    static func detail(_ reference: String, _ segment: String = "werkzoekendeProfielen") -> RequestText {
        RequestText(path: "/vum/v3/\(segment)/\(reference)", fields: partyFields)
    }

    func with(_ name: String, _ value: String?) -> RequestText {
        var copy = self
        copy.fields.removeAll { $0.0.lowercased() == name.lowercased() }
        if let value { copy.fields.append((name, value)) }
        return copy
    }

    func method(_ method: String) -> RequestText {
        var copy = self
        copy.method = method
        return copy
    }

    /// The bytes; `Connection: close` unless the fields say something else about the connection.
    var text: String {
        var all = fields
        if !all.contains(where: { $0.0.lowercased() == "connection" }) { all.append(("Connection", "close")) }
        if let body, !all.contains(where: { $0.0.lowercased() == "content-length" }) {
            all.append(("Content-Length", "\(body.utf8.count)"))
        }
        let head = (["\(method) \(path) \(version)", "Host: localhost"] + all.map { "\($0.0): \($0.1)" }).joined(separator: "\r\n")
        return head + "\r\n\r\n" + (body ?? "")
    }
}
