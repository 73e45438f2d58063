import Foundation
import Governance
import LabourDomain
import StrictJSON
import Synchronization

@testable import HTTPServer

/// An audit log in memory that can be made to fail.
final class MemoryAudit: AdministrationAudit {
    struct Full: Error {}

    private let state = Mutex((records: [AuditRecord](), isFull: false))

    var records: [AuditRecord] { state.withLock { $0.records } }

    func fill(_ isFull: Bool) { state.withLock { $0.isFull = isFull } }

    func append(_ record: AuditRecord) async throws {
        try state.withLock { state in
            if state.isFull { throw Full() }
            state.records.append(record)
        }
    }
}

/// A running administration over a registry in memory, asked over TLS.
struct AdministrationRig: Sendable {
    static let manager = Parties.exchange
    static let auditor = Parties.source

    let port: Int
    let certificates: Certificates
    let registry: MemoryRegistry
    let audit: MemoryAudit

    @discardableResult
    static func run<Result: Sendable>(
        rate: RequestRate = RequestRate(perMinute: 100_000, burst: 10_000), isOpenToApplicants: Bool = true,
        configure: (inout AdministrationPorts) -> Void = { _ in },
        _ body: @escaping @Sendable (AdministrationRig) async throws -> Result
    ) async throws -> Result {
        let (certificates, registry, audit) = (Certificates(), try MemoryRegistry(), MemoryAudit())
        let access = AdministrationAccess(
            roles: [manager: [.schemeManager], auditor: [.auditor]], isOpenToApplicants: isOpenToApplicants)
        var ports = AdministrationPorts(registry: registry)
        configure(&ports)
        let administration = Administration(
            ports: ports, access: access, audit: audit, rate: rate,
            address: "https://localhost/beheer/v1",
            contact: APIContact(name: "Beheer", email: "beheer@voorbeeld.example", url: "https://voorbeeld.example/beheer"),
            now: { Date() })
        let files = try certificates.files(of: Parties.exchange)
        return try await running({ onBound in
            try Listener.administration(
                administration, address: .anyPort, tls: files, observability: .forTests(), onBound: onBound)
        }) { port in
            try await body(AdministrationRig(port: port, certificates: certificates, registry: registry, audit: audit))
        }
    }

    /// Sends one request; without an organisation it shows no certificate.
    func send(
        _ method: String, _ path: String, as oin: OIN? = manager, _ fields: [(String, String)] = [], body: String? = nil
    ) async throws -> RawReply.Response {
        let authority = try certificates.pki.certificateAuthority()
        let tls = try oin.map { try certificates.files(of: $0).clientConfiguration() } ?? TLSFiles.clientConfiguration(trusting: authority)
        var request = RequestText(method: method, path: "/beheer/v1" + path, fields: fields, body: body)
        if body != nil, !fields.contains(where: { $0.0 == "Content-Type" }) { request = request.with("Content-Type", "application/json") }
        let reply = try await RawClient(port: port, tls: tls).send(request.text)
        guard let response = reply.responses(toHEAD: method == "HEAD").first else { throw CancellationError() }
        return response
    }

    static func application(of oin: OIN = Parties.mediator, category: String = "suwi-public") -> String {
        let contacts = ContactKind.allCases.map { #"{"kind":"\#($0.rawValue)","name":"Loket","email":"loket@voorbeeld.example"}"# }
        return #"{"oin":"\#(oin.text)","name":"Gemeente Verzonnen","category":"\#(category)","roles":[{"role":"mediator"}],"#
            + #""contactPoints":[\#(contacts.joined(separator: ","))],"why":"Wij willen meedoen"}"#
    }
}

extension RawReply.Response {
    var json: JSONValue { (try? JSONValue(parsing: body, limits: JSONLimits(maximumBytes: 8 << 20, maximumDepth: 64))) ?? .null }
    var reason: String? { json["reason"]?.stringValue }
}
