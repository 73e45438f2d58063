import Foundation
import LabourDomain
import StrictJSON
import Testing

@testable import HTTPServer

/// The administration over real TLS: who may, what is recorded, and what every answer carries.
struct AdministrationTests {
    private static let me = "/participants/\(Parties.mediator.text)"

    @Test func theDescriptionIsForEverybodyAndNothingElseIs() async throws {
        try await AdministrationRig.run { rig in
            let description = try await rig.send("GET", "/openapi.json", as: nil)
            #expect(description.status == 200)
            #expect(description.value("Access-Control-Allow-Origin") == "*")
            #expect(description.json["openapi"]?.stringValue == "3.1.0")
            let refused = try await rig.send("GET", "/participants", as: nil)
            #expect(refused.status == 401)
            #expect(refused.reason == "no-certificate")
            #expect(refused.value("Access-Control-Allow-Origin") == nil)
            #expect(rig.audit.records.map(\.phase) == [.refused("no-certificate")])
        }
    }

    @Test func everyOperationRefusesWhoIsNotInItsAudience() async throws {
        try await AdministrationRig.run(isOpenToApplicants: false) { rig in
            let operations = try await rig.send("GET", "/openapi.json", as: nil).json["paths"]?.objectValue?.members ?? []
            #expect(operations.count > 10)
            var asked = 0
            for (path, item) in operations {
                for (method, _) in item.objectValue?.members ?? [] {
                    let real = path.replacing("{oin}", with: Parties.mediator.text).replacing("{number}", with: "1")
                        .replacing("{code}", with: "interface")
                    let reply = try await rig.send(method.uppercased(), real, as: Parties.stranger, body: method == "get" ? nil : "{}")
                    #expect(reply.status == 403, "\(method) \(path)")
                    asked += 1
                }
            }
            #expect(rig.audit.records.count == asked)
            #expect(rig.audit.records.allSatisfy { $0.phase == .refused("not-allowed") && $0.organisation == Parties.stranger })
            #expect(rig.audit.records.allSatisfy { $0.fingerprint?.utf8.count == 64 })
        }
    }

    @Test func aParticipantSeesAndChangesOnlyItsOwn() async throws {
        try await AdministrationRig.run { rig in
            let (mine, other) = (Parties.mediator, Parties.processor)
            #expect(try await rig.send("POST", "/participants", as: mine, body: AdministrationRig.application(of: other)).status == 403)
            #expect(try await rig.send("POST", "/participants", as: mine, body: AdministrationRig.application(of: mine)).status == 201)
            #expect(try await rig.send("GET", Self.me, as: mine).status == 200)
            for path in [Self.me, Self.me + "/steps", Self.me + "/mandates", Self.me + "/measures", Self.me + "/pilot"] {
                #expect(try await rig.send("GET", path, as: other).status == 403, "\(path)")
            }
            #expect(try await rig.send("GET", "/participants", as: mine).status == 403)
            // An organisation that does not exist is refused in the same words.
            #expect(try await rig.send("GET", "/participants/\(Parties.stranger.text)", as: mine).reason == "not-allowed")
            let raised = try await rig.send(
                "POST", "/followed-items", as: mine,
                body: #"{"kind":"bottleneck","participant":"\#(mine.text)","texts":{"general":"Traag"}}"#)
            #expect(raised.status == 201)
            #expect(try await rig.send("GET", "/followed-items/1", as: mine).status == 200)
            #expect(try await rig.send("GET", "/followed-items/1", as: other).status == 404)
            #expect(try await rig.send("GET", "/followed-items", as: other).json["items"]?.arrayValue?.isEmpty == true)
            let step = #"{"step":"take-up","seenIn":"raised","why":"Aan het werk"}"#
            #expect(try await rig.send("POST", "/followed-items/1/steps", as: mine, body: step).status == 403)
            #expect(try await rig.send("POST", "/followed-items/1/steps", body: step).status == 201)
        }
    }

    @Test func everyChangeIsRecordedBeforeAndAfter() async throws {
        try await AdministrationRig.run { rig in
            let reply = try await rig.send(
                "POST", "/participants", as: Parties.mediator,
                [("X-Schakel-Employee", "medewerker-7"), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")],
                body: AdministrationRig.application())
            #expect(reply.status == 201)
            let records = rig.audit.records
            #expect(records.map(\.phase) == [.begun, .done])
            for record in records {
                #expect(record.organisation == Parties.mediator)
                #expect(record.employee == "medewerker-7")
                #expect(record.operation == "apply-to-participate")
                #expect(record.event == "participant.applied")
                #expect(record.traceID == "0af7651916cd43dd8448eb211c80319c")
            }
        }
    }

    @Test func whatCannotBeRecordedIsNotDone() async throws {
        try await AdministrationRig.run { rig in
            rig.audit.fill(true)
            let refused = try await rig.send("POST", "/participants", body: AdministrationRig.application())
            #expect(refused.status == 503)
            #expect(refused.reason == "audit-unavailable")
            #expect(await rig.registry.participant(Parties.mediator) == nil)
            #expect(try await rig.send("GET", "/participants", as: Parties.stranger).status == 503)
            #expect(try await rig.send("GET", "/participants").status == 200, "what needs no record goes on")
            rig.audit.fill(false)
            #expect(try await rig.send("POST", "/participants", body: AdministrationRig.application()).status == 201)
        }
    }

    @Test func aChangeNamesTheVersionItSaw() async throws {
        try await AdministrationRig.run { rig in
            let made = try await rig.send("POST", "/participants", body: AdministrationRig.application())
            #expect(made.value("ETag") == "\"1\"")
            #expect(made.value("Location") == "/beheer/v1" + Self.me)
            let step = #"{"step":"open-conditions","why":"Compleet"}"#
            #expect(try await rig.send("POST", Self.me + "/steps", body: step).status == 428)
            #expect(try await rig.send("POST", Self.me + "/steps", [("If-Match", "\"7\"")], body: step).status == 412)
            #expect(try await rig.send("POST", Self.me + "/steps", [("If-Match", "7")], body: step).status == 400)
            let taken = try await rig.send("POST", Self.me + "/steps", [("If-Match", "\"1\"")], body: step)
            #expect(taken.status == 201)
            #expect(taken.value("ETag") == "\"2\"")
            #expect(try await rig.send("POST", Self.me + "/steps", [("If-Match", "\"1\"")], body: step).status == 412)
        }
    }

    @Test func aRefusedStepNamesEveryOpenCondition() async throws {
        try await AdministrationRig.run { rig in
            _ = try await rig.send("POST", "/participants", body: AdministrationRig.application())
            _ = try await rig.send("POST", Self.me + "/steps", [("If-Match", "*")], body: #"{"step":"open-conditions","why":"x"}"#)
            let refused = try await rig.send(
                "POST", Self.me + "/steps", [("If-Match", "*")], body: #"{"step":"accept-for-pilot","why":"x"}"#)
            #expect(refused.status == 409)
            #expect(refused.reason == "conditions-open")
            let open = (refused.json["openConditions"]?.arrayValue ?? []).compactMap { $0["kind"]?.stringValue }
            #expect(Set(open) == ["agreement", "impact-assessment", "mediator-conformity"])
            let assessed = try await rig.send("GET", Self.me + "/conditions?environment=pilot")
            #expect((assessed.json["open"]?.arrayValue ?? []).compactMap { $0["kind"]?.stringValue } == open)
            for (kind, value) in [("agreement", "1"), ("impact-assessment", "GEB"), ("mediator-conformity", "3.0-1")] {
                let risks = kind == "impact-assessment" ? #","risks":[{"description":"Herleiding","measure":"Pseudoniem"}]"# : ""
                let evidence = #"{"kind":"\#(kind)","value":"\#(value)","reference":"R1","passed":true,"why":"Gezien"\#(risks)}"#
                #expect(try await rig.send("POST", Self.me + "/evidence-items", body: evidence).status == 201)
            }
            let impossible = try await rig.send("POST", Self.me + "/steps", [("If-Match", "*")], body: #"{"step":"resume","why":"x"}"#)
            #expect(impossible.reason == "impossible-step")
            let accepted = try await rig.send(
                "POST", Self.me + "/steps", [("If-Match", "*")], body: #"{"step":"accept-for-pilot","why":"x"}"#)
            #expect(accepted.json["standing"]?.stringValue == "accepted-for-pilot")
        }
    }

    @Test func everyAnswerCarriesWhatAllAnswersCarry() async throws {
        try await AdministrationRig.run(rate: RequestRate(perMinute: 1, burst: 14)) { rig in
            let big = "\"" + String(repeating: "a", count: 300 << 10) + "\""
            let replies: [(Int, RawReply.Response)] = [
                (200, try await rig.send("GET", "/openapi.json", as: nil)), (200, try await rig.send("HEAD", "/participants")),
                (404, try await rig.send("GET", "/participants/")), (404, try await rig.send("GET", "/nothing")),
                (404, try await rig.send("GET", "/participants/\(Parties.stranger.text)")),
                (400, try await rig.send("GET", "/participants?x=1")),
                (400, try await rig.send("GET", "/participants/123")), (405, try await rig.send("DELETE", "/participants")),
                (405, try await rig.send("TRACE", "/participants")),
                (406, try await rig.send("GET", "/participants", [("Accept", "text/html")])),
                (415, try await rig.send("POST", "/participants", [("Content-Type", "text/plain")], body: "{}")),
                (413, try await rig.send("POST", "/participants", body: big)),
                (400, try await rig.send("POST", "/participants", body: "{")),
                (401, try await rig.send("GET", "/participants", as: nil)),
                (403, try await rig.send("GET", "/rules", as: Parties.stranger)),
                (428, try await rig.send("POST", Self.me + "/steps", body: "{}")),
            ]
            var flooded: RawReply.Response?
            for _ in 0..<20 where flooded?.status != 429 { flooded = try await rig.send("GET", "/participants") }
            let last = try #require(flooded)
            #expect(last.value("Retry-After") != nil)
            for (expected, reply) in replies + [(429, last)] {
                #expect(reply.status == expected)
                #expect(reply.values("API-Version") == ["1.0.0"], "\(expected)")
                #expect(reply.values("Cache-Control") == ["no-store"], "\(expected)")
                #expect(reply.values("X-Content-Type-Options") == ["nosniff"], "\(expected)")
                #expect(reply.values("X-Frame-Options") == ["DENY"], "\(expected)")
                #expect(reply.value("Content-Security-Policy")?.contains("frame-ancestors 'none'") == true, "\(expected)")
                #expect(reply.value("Strict-Transport-Security") != nil, "\(expected)")
                #expect(reply.value("Location") == nil, "\(expected)")
                guard expected >= 400 else { continue }
                #expect(reply.value("Content-Type") == "application/problem+json", "\(expected)")
                #expect(reply.json["status"]?.integerValue == expected)
                #expect(reply.json["title"]?.stringValue?.isEmpty == false, "\(expected)")
                #expect(reply.json["detail"]?.stringValue?.isEmpty == false, "\(expected)")
            }
            #expect(replies.first { $0.0 == 405 }?.1.value("Allow") == "GET, HEAD, POST")
            #expect(rig.audit.records.count { $0.phase == .refused("too-many-requests") } == 1, "a flood is recorded by its beginning")
        }
    }

    @Test func whatIsGivenIsAsDescribed() async throws {
        try await AdministrationRig.run { rig in
            _ = try await rig.send("POST", "/participants", body: AdministrationRig.application())
            _ = try await rig.send("POST", "/participants", body: AdministrationRig.application(of: Parties.processor))
            let bodies: [(String, String)] = [
                (Self.me + "/mandates", #"{"processor":"\#(Parties.processor.text)","purpose":"public-mediation","why":"Verwerker"}"#),
                (Self.me + "/measures", #"{"kind":"throttle","percent":50,"why":"Te veel"}"#),
                ("/rules", #"{"kind":"radius","scope":{"sort":"general"},"amount":50,"why":"Afspraak"}"#),
                (
                    "/rules",
                    #"{"kind":"opening-hours","scope":{"sort":"category","value":"private"},"openingHours":{"windows":[{"day":"monday","opens":480,"closes":1080}],"closedDays":["2026-12-25"]},"why":"x"}"#
                ),
            ]
            for (path, body) in bodies { #expect(try await rig.send("POST", path, body: body).status == 201, "\(path)") }
            let document = try await rig.send("GET", "/openapi.json").json
            let own = ["oin": Parties.mediator.text, "number": "5", "code": "keeping-profiles"]
            var checked = 0
            for (path, item) in document["paths"]?.objectValue?.members ?? []
            where item["get"] != nil && !path.contains("followed") && !path.contains("signals/")
                && !path.contains("conformity-tests/")
            {
                let real = own.reduce(path) { $0.replacing("{\($1.key)}", with: $1.value) }
                let reply = try await rig.send("GET", real + (path.hasSuffix("/conditions") ? "?environment=pilot" : ""))
                #expect(reply.status == 200, "\(path): \(reply.text)")
                let schema = item["get"]?["responses"]?["200"]?["content"]?["application/json"]?["schema"] ?? .null
                #expect(ShapeCheck(document).faults(of: reply.json, against: schema) == [], "\(path)")
                checked += 1
            }
            #expect(checked > 12)
            #expect(try await rig.send("POST", Self.me + "/mandates/3/_end", body: #"{"why":"Klaar"}"#).status == 200)
            #expect(try await rig.send("POST", Self.me + "/mandates/99/_end", body: #"{"why":"Klaar"}"#).status == 404)
            #expect(try await rig.send("POST", Self.me + "/measures/4/_lift", body: #"{"why":"Uitgelegd"}"#).status == 200)
            #expect(try await rig.send("POST", Self.me + "/measures/4/_lift", body: #"{"why":"Uitgelegd"}"#).status == 409)
        }
    }

    @Test func aListIsReadPageByPage() async throws {
        try await AdministrationRig.run { rig in
            for party in [Parties.mediator, Parties.processor, Parties.source] {
                _ = try await rig.send("POST", "/participants", body: AdministrationRig.application(of: party))
            }
            var seen: [String] = []
            var cursor: String? = ""
            while let place = cursor {
                let reply = try await rig.send("GET", "/participants?limit=2" + (place.isEmpty ? "" : "&cursor=\(place)"))
                seen += (reply.json["items"]?.arrayValue ?? []).compactMap { $0["oin"]?.stringValue }
                cursor = reply.json["nextCursor"]?.stringValue
            }
            #expect(seen == [Parties.mediator, Parties.processor, Parties.source].map(\.text).sorted())
            #expect(try await rig.send("GET", "/participants?category=private").json["items"]?.arrayValue?.isEmpty == true)
            for query in ["limit=0", "limit=101", "limit=01", "limit=1&limit=2", "cursor=zz", "cursor=6161", "standing=x", "Limit=1"] {
                #expect(try await rig.send("GET", "/participants?" + query).status == 400, "\(query)")
            }
        }
    }
}
