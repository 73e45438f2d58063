import LabourDomain

/// Who may connect, and how connections are kept.
enum ConnectionChecks {
    private static let place = "Interface 3.0, README, authentication"

    static let all: [Check] = [
        Check(
            1, "answers a question of the exchange", reference: "contract, POST …/matches",
            says: "A question with the six headers is answered with 200.",
            sent: "A question for 10 km around Utrecht.",
            remedy: "Look at the status and the body that came; every other check needs this one."
        ) { exam in
            _ = await exam.ask(Question())
        },
        Check(
            2, "refuses who shows no certificate", reference: place, says: "Always HTTPS with mutual TLS.",
            sent: "The same question without a client certificate.", remedy: "Require a client certificate in the TLS configuration."
        ) { exam in
            await mustRefuse(exam, .nobody)
        },
        Check(
            3, "refuses a certificate of an unknown authority", reference: place, says: "Only certificates of the agreed authority count.",
            sent: "The same question with a certificate of another authority.",
            remedy: "Trust only the authority of the scheme, not those of the operating system, and verify the chain."
        ) { exam in
            await mustRefuse(exam, .stranger)
        },
        Check(
            4, "refuses an expired certificate", reference: place, says: "A certificate counts between its two dates.",
            sent: "The same question with an expired certificate of the right authority.",
            remedy: "Verify the dates of client certificates."
        ) { exam in
            await mustRefuse(exam, .expired)
        },
        Check(
            5, "refuses the certificate of another organisation", reference: place,
            says: "Authorisation is by the OIN in the certificate together with the headers: only the exchange asks a source.",
            sent: "The same question with a valid certificate that carries another OIN.",
            remedy: "Read the OIN from the subject's serialNumber and accept that of the exchange only."
        ) { exam in
            await mustRefuse(exam, .otherParty)
        },
        Check(
            6, "keeps a connection for several requests", .advised, reference: "RFC 9112 section 9.3",
            says: "A connection of HTTP/1.1 is kept unless a side says otherwise.", sent: "Three questions over one connection.",
            remedy: "Leave connections open; give every answer a Content-Length or chunks."
        ) { exam in
            let request = exam.search(Question().body)
            for probe in await exam.sendAll([request, request, request]) {
                exam.expect(probe.status == 200, "A request on a kept connection got \(probe.words).", probe)
            }
        },
        Check(
            7, "takes no notice of header fields it does not know", reference: "RFC 9110 section 5.1",
            says: "Unknown fields are ignored; trace context may be sent.",
            sent: "A question with traceparent, tracestate, X-OIN and a field of our own.",
            remedy: "Do not refuse requests for fields that you do not know."
        ) { exam in
            let more = [
                ProbeField("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"), ProbeField("tracestate", "proef=1"),
                ProbeField("X-OIN", exam.setting.processor.text), ProbeField("X-Proef", "1"),
            ]
            let probe = await exam.send(exam.search(Question().body, fields: exam.fields() + more))
            exam.expect(probe.status == 200, "Got \(probe.words).", probe)
        },
        Check(
            8, "knows header names in any case", reference: "RFC 9110 section 5.1", says: "Names of fields are compared without case.",
            sent: "A question with all names in small letters.", remedy: "Compare the names of fields without case."
        ) { exam in
            let small = exam.fields().map { ProbeField($0.name.lowercased(), $0.value) }
            let probe = await exam.send(exam.search(Question().body, fields: small))
            exam.expect(probe.status == 200, "Got \(probe.words).", probe)
        },
    ]

    /// In the handshake, by closing, or with a 401 without a body: all are a refusal.
    private static func mustRefuse(_ exam: Examination, _ caller: ProbeCaller) async {
        let probe = await exam.send(exam.search(Question().body), as: caller)
        switch probe.outcome {
        case .callerUnavailable: exam.cannotExamine("No certificate of this kind was given (\(caller.rawValue)).")
        case .broken: break
        case .timedOut: exam.fail("The connection was neither refused nor answered in time.", probe)
        case .answered(let answer):
            exam.expect(answer.status == 401 || answer.status == 400 || answer.status == 403, "Got status \(answer.status).", probe)
            exam.expect(answer.status != 401 || answer.body.isEmpty, "A 401 has no body in the contract.", probe)
        }
    }
}
