import Foundation
import Governance
import LabourDomain
import StrictJSON
import Testing

@testable import HTTPServer

/// Signals of misuse are for the scheme manager, who decides, and the auditor, who reads.
struct SignalTests {
    private func sighting(_ party: OIN, subject: Subject = .jobSeekers) -> SignalSighting {
        let instant = Date(timeIntervalSince1970: 1_700_000_000)
        return SignalSighting(
            subject: subject, kind: .harvest, identity: "asker", severity: .serious, parties: [party], measured: 900, threshold: 400,
            window: 24, explanation: "900 seen", questions: ["q-1"], raisedAt: instant, worsenedAt: instant, seenAt: instant)
    }

    /// Two signals; the first names the mediator, which takes part.
    private func withSignals(_ body: @escaping @Sendable (AdministrationRig) async throws -> Void) async throws {
        let registry = try MemoryRegistry()
        let details = try ParticipantDetails(oin: Parties.mediator, name: "Gemeente", category: .suwiPublic, roles: [])
        let authorship = try Authorship(by: "A", why: "test", at: Date(timeIntervalSince1970: 1_700_000_000))
        _ = try await registry.apply(details, by: authorship)
        _ = await registry.keep(sighting(Parties.mediator))
        _ = await registry.keep(sighting(Parties.processor, subject: .vacancies))
        try await AdministrationRig.run(configure: { $0 = AdministrationPorts(registry: registry) }, body)
    }

    @Test func areListedByWhatTheyAreAbout() async throws {
        try await withSignals { rig in
            let all = try await rig.send("GET", "/misuse-signals")
            #expect(all.json["items"]?.arrayValue?.count == 2)
            for (query, numbers) in [
                ("subject=vacancies", [2]), ("party=\(Parties.mediator.text)", [1]), ("state=open", [1, 2]), ("state=closed", []),
                ("limit=1", [1]),
            ] {
                let found = try await rig.send("GET", "/misuse-signals?\(query)", as: AdministrationRig.auditor)
                #expect(found.json["items"]?.arrayValue?.compactMap { $0["number"]?.integerValue } == numbers, "\(query): \(found.text)")
            }
            let first = try await rig.send("GET", "/misuse-signals?limit=1").json["nextCursor"]?.stringValue
            let rest = try await rig.send("GET", "/misuse-signals?cursor=\(try #require(first))").json
            #expect(rest["items"]?.arrayValue?.compactMap { $0["number"]?.integerValue } == [2] && rest["nextCursor"] == nil)
            let one = try await rig.send("GET", "/misuse-signals/1").json
            #expect(one["explanation"]?.stringValue == "900 seen" && one["proposedMeasure"]?.stringValue == "throttle")
            #expect(one["state"]?.stringValue == "open" && one["history"] == [])
            let absent = try await rig.send("GET", "/misuse-signals/9")
            #expect(absent.status == 404)
        }
    }

    @Test func areNotForParticipantsAndOnlyTheManagerDecides() async throws {
        try await withSignals { rig in
            let body = #"{"step":"answer","why":"Gezien"}"#
            let reading = try await rig.send("GET", "/misuse-signals/1", as: Parties.mediator)
            #expect(reading.status == 403)
            let deciding = try await rig.send("POST", "/misuse-signals/1/steps", as: AdministrationRig.auditor, body: body)
            #expect(deciding.status == 403)
            #expect(rig.audit.records.contains { $0.event == "signal.handled" && $0.phase != .done })
        }
    }

    @Test func areAnsweredActedUponAndClosed() async throws {
        try await withSignals { rig in
            let answered = try await rig.send("POST", "/misuse-signals/1/steps", body: #"{"step":"answer","why":"Een actie, zegt men"}"#)
            #expect(answered.status == 200 && answered.json["state"]?.stringValue == "taken-up")
            let throttle = #"{"oin":"\#(Parties.mediator.text)","kind":"throttle","percent":10,"why":"Tot het duidelijk is"}"#
            let slowed = try await rig.send("POST", "/misuse-signals/1/measures", body: throttle)
            #expect(slowed.status == 200, "\(slowed.text)")
            let measures = try await rig.send("GET", "/participants/\(Parties.mediator.text)/measures").json["items"]?.arrayValue ?? []
            #expect(measures.count == 1)
            #expect(slowed.json["history"]?.arrayValue?.last?["measure"] == measures.first?["number"])
            let other = try await rig.send("POST", "/misuse-signals/2/measures", body: throttle)
            #expect((400..<500).contains(other.status))
            let incomplete = try await rig.send("POST", "/misuse-signals/1/steps", body: #"{"step":"close","why":"Klaar"}"#)
            #expect(incomplete.status == 400 && incomplete.text.contains("conclusion"))
            let closing = #"{"step":"close","conclusion":"permitted","why":"Een actie"}"#
            let closed = try await rig.send("POST", "/misuse-signals/1/steps", body: closing)
            #expect(closed.status == 200 && closed.json["state"]?.stringValue == "closed")
            let again = try await rig.send("POST", "/misuse-signals/1/steps", body: closing)
            #expect(again.status == 409)
            #expect(rig.audit.records.contains { $0.event == "signal.handled" && $0.phase == .done })
        }
    }
}
