import LabourDomain

/// With whom a mediator connects, and as whom.
enum MediatorConnectionChecks {
    private static let place = "Interface 3.0, README, mutual TLS"

    static let all: [Check] = [
        Check(
            mediator: 1, "shows the certificate of its processor", reference: place,
            says: "Both sides show a PKIoverheid certificate; the OIN in it is that of the viaParty.",
            seen: "The certificate of every request.",
            remedy: "Connect with the certificate whose OIN is in X-VUM-viaParty."
        ) { exam in
            exam.forEachCall { event in
                let shown = event.request.peer?.text ?? "no OIN"
                exam.expect(
                    event.request.peer == exam.setting.processor, "The certificate names \(shown), expected \(exam.setting.processor).",
                    event)
            }
        },
        door(2, .stranger, "does not ask a server of another authority", "a certificate of an authority that is not trusted"),
        door(3, .expired, "does not ask a server whose certificate has expired", "a certificate that is no longer valid"),
        door(4, .otherParty, "does not ask a server of another organisation", "a certificate with another OIN than that of the exchange"),
        Check(
            mediator: 5, "keeps its connections", .advised, reference: "RFC 9112, section 9.3",
            says: "A connection serves many requests; a new one costs a handshake of its own.",
            seen: "How many connections ten requests or more took.",
            remedy: "Use one client for all requests, with connections that stay open."
        ) { exam in
            let ended = exam.events.count { $0.reply.answer == nil }
            guard exam.events.count >= 10 else { return exam.cannotExamine("There were fewer than ten requests.") }
            let connections = Set(exam.events.map(\.request.connection)).count
            exam.expect(
                connections - ended <= exam.events.count / 2, "\(exam.events.count) requests came over \(connections) connections.", nil)
        },
    ]

    private static func door(_ number: Int, _ door: Door, _ title: String, _ what: String) -> Check {
        Check(
            mediator: number, title, reference: place, says: "A server with \(what) is not the exchange.",
            seen: "Whether a request came to a server with \(what). That none came is all that can be seen.",
            remedy: "Check the chain, the validity and the OIN of the server's certificate before anything is sent."
        ) { exam in
            guard exam.doors.contains(door) else {
                return exam.cannotExamine("There was no certificate \(door.rawValue).pem to test with.")
            }
            for event in exam.record.events where event.request.door == door { exam.fail("A request came to it.", event) }
        }
    }
}
