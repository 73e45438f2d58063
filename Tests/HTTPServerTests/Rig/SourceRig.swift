import Exchange
import Foundation
import Geography
import LabourDomain
import Logging
import PeerClient
import ProfileSource

@testable import HTTPServer

/// A running source with one record of each subject, that belongs to itself and trusts one exchange.
struct SourceRig: Sendable {
    let port: Int
    let certificates: Certificates

    @discardableResult
    static func run<Result: Sendable>(
        certificates: Certificates = Certificates(), audience: SourceAudience = .everyone, isLoaded: Bool = true,
        speaks31: Bool = true,
        _ body: @escaping @Sendable (SourceRig) async throws -> Result
    ) async throws -> Result {
        let store = MemoryProfileStore()
        for subject in Subject.ofProfiles {
            _ = try await store.merge(
                [StoredProfile(id: "record-1", record: Samples.record(subject, id: "record-1"), suppliedAt: Date(), of: subject)],
                of: subject)
        }
        let moment = StoredProfile(contactMoment: Samples.record(.contactMoments, id: "record-1"), suppliedAt: Date())
        if let moment { _ = try await store.merge([moment], of: .contactMoments) }
        let catalogue = ProfileCatalogue(store: store, gazetteer: try Gazetteer.netherlands())
        if isLoaded { try await catalogue.load() }
        let service = try SourceService(
            configuration: SourceConfiguration(
                controller: Parties.source, processor: Parties.source, exchange: Parties.exchange, audience: audience),
            catalogue: catalogue, store: store, contactMoments: speaks31 ? store : nil, clock: { Date() })
        let files = try certificates.files(of: Parties.source)
        return try await running({ onBound in
            try Listener.source(service, address: .anyPort, tls: files, observability: .forTests(), onBound: onBound)
        }) { port in
            try await body(SourceRig(port: port, certificates: certificates))
        }
    }

    func client(_ oin: OIN = Parties.exchange) throws -> RawClient {
        RawClient(port: port, tls: try certificates.files(of: oin).clientConfiguration())
    }

    static let fields = [
        ("API-Version", "3.0.0"), ("X-VUM-berichtVersie", "3.0.0"), ("X-VUM-fromParty", Parties.mediator.text),
        ("X-VUM-toParty", Parties.source.text), ("X-VUM-viaParty", Parties.source.text), ("X-VUM-SUWIparty", "true"),
    ]

    static func search(_ segment: String = "werkzoekendeProfielen", body: String = Samples.question) -> RequestText {
        RequestText(method: "POST", path: "/vum/v3/\(segment)/matches", fields: fields + [("Content-Type", "application/json")], body: body)
    }

    static func detail(_ id: String, _ segment: String = "werkzoekendeProfielen") -> RequestText {
        RequestText(path: "/vum/v3/\(segment)/\(id)", fields: fields)
    }
}
