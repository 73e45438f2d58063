import Exchange
import Foundation
import LabourDomain

/// Sources in memory: closures instead of connections.
struct StubSources: SourcePort {
    var searching: @Sendable (SourceRequest, @Sendable ([UInt8]) async throws -> Void) async throws(SourceFailure) -> SourceHead = {
        request, receive async throws(SourceFailure) in
        do { try await receive(Samples.sourceAnswer(request.subject, ids: ["record-1"])) } catch { throw .cancelled }
        return SourceHead()
    }
    var fetching: @Sendable (SourceDetailRequest) async throws(SourceFailure) -> SourceDetail = { request in
        SourceDetail(status: 200, body: Samples.record(request.subject, id: request.recordID))
    }

    func search(
        _ request: SourceRequest, at source: RegisteredSource, receive: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws(SourceFailure) -> SourceHead {
        try await searching(request, receive)
    }

    func detail(_ request: SourceDetailRequest, at source: RegisteredSource) async throws(SourceFailure) -> SourceDetail {
        try await fetching(request)
    }
}

/// Small valid messages of the contract.
enum Samples {
    static let question = #"{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":10}}}"#

    static let contactMomentQuestion = #"{"vraagObject":{"werkgever.nummerKvk":{"$eq":"00000007"}}}"#

    static func record(_ subject: Subject, id: String) -> [UInt8] {
        switch subject {
        case .jobSeekers: Array(#"{"idWerkzoekende":"\#(id)","mobiliteit":{"bemiddelingspostcode":"3511AB"}}"#.utf8)
        case .vacancies: Array(#"{"idVacature":"\#(id)","adres":{"postcode":"3511AB"}}"#.utf8)
        case .contactMoments:
            Array(
                #"{"datum":"2026-03-02","accountmanager":{"naam":"Floor Fabelaar \#(id)"},"werkgever":{"nummerKvk":"00000007"}}"#.utf8)
        }
    }

    static func sourceAnswer(_ subject: Subject, ids: [String]) -> [UInt8] {
        let matches = ids.map { String(decoding: record(subject, id: $0), as: UTF8.self) }.joined(separator: ",")
        return Array(#"{"maximumAantalResultatenBereikt":false,"matches":[\#(matches)]}"#.utf8)
    }
}
