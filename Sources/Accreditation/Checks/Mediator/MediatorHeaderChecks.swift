import LabourDomain
import VUMWire

/// The headers of questions and details.
enum MediatorHeaderChecks {
    private static let place = "Interface 3.0, headers"

    static let all: [Check] = [
        Check(
            mediator: 10, "says the versions", reference: "contract, APIVersion and berichtVersie",
            says: "All messages carry API-Version and X-VUM-berichtVersie, both 3.0.0.", seen: "Every request.",
            remedy: "Send both version headers, once, with 3.0.0."
        ) { exam in
            exam.forEachCall { event in
                for name in [VUMHeader.apiVersion, VUMHeader.messageVersion] {
                    let values = event.request.values(of: name)
                    exam.expect(values == [VUMHeader.version], "\(name) is \(values), expected once \(VUMHeader.version).", event)
                }
            }
        },
        party(11, "says for whom it asks", VUMHeader.fromParty, "fromParty is the controller that asks") { $0.mediator },
        party(12, "says whom it asks", VUMHeader.toParty, "toParty is the party that answers, the exchange") { $0.exchange },
        party(13, "says who connects", VUMHeader.viaParty, "viaParty is the processor that connects") { $0.processor },
        Check(
            mediator: 14, "takes JSON for an answer", .advised, reference: "RFC 9110, section 12.5.1",
            says: "Answers are application/json.", seen: "Accept of every request, where there is one.",
            remedy: "Send Accept: application/json, or none."
        ) { exam in
            exam.forEachCall { event in
                let values = event.request.values(of: "Accept")
                let takes = values.isEmpty || values.contains { $0.contains("application/json") || $0.contains("*/*") }
                exam.expect(takes, "Accept is \(values).", event)
            }
        },
        Check(
            mediator: 15, "traces well", .advised, reference: "W3C Trace Context, section 3.2",
            says: "traceparent is version, trace, parent and flags in hexadecimal.",
            seen: "traceparent of every request, where there is one.",
            remedy: "Send one traceparent of 55 characters, or none."
        ) { exam in
            exam.forEachCall { event in
                let values = event.request.values(of: "traceparent")
                exam.expect(values.isEmpty || (values.count == 1 && isTrace(values[0])), "traceparent is \(values).", event)
            }
        },
    ]

    private static func party(
        _ number: Int, _ title: String, _ name: String, _ says: String, _ expected: @escaping @Sendable (MediatorSetting) -> OIN
    ) -> Check {
        Check(
            mediator: number, title, reference: place, says: "\(says).", seen: "\(name) of every request.",
            remedy: "Send \(name) once, with the OIN of 20 positions."
        ) { exam in
            exam.forEachCall { event in
                let values = event.request.values(of: name)
                let wanted = expected(exam.setting).text
                exam.expect(values == [wanted], "\(name) is \(values), expected once \(wanted).", event)
            }
        }
    }

    private static func isTrace(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [2, 32, 16, 2]
            && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) } }
            && !parts[1].allSatisfy { $0 == "0" } && !parts[2].allSatisfy { $0 == "0" } && parts[0] != "ff"
    }
}
