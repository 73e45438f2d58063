import LabourDomain
import VUMWire

/// The headers of questions and answers.
enum HeaderChecks {
    private static let place = "Interface 3.0, README, headers"
    private static let required = [
        VUMHeader.apiVersion, VUMHeader.messageVersion, VUMHeader.fromParty, VUMHeader.toParty, VUMHeader.viaParty, VUMHeader.suwiParty,
    ]
    private static let stranger = "00000009999999999999"

    static let all: [Check] = [
        Check(
            10, "says the versions in its answer", reference: place,
            says: "All messages carry API-Version and X-VUM-berichtVersie, both 3.0.0.",
            sent: "A question.", remedy: "Send both version headers, once, with 3.0.0."
        ) { exam in
            let probe = await exam.send(exam.search(Question().body))
            for name in [VUMHeader.apiVersion, VUMHeader.messageVersion] {
                let values = probe.answer?.values(of: name) ?? []
                exam.expect(values == [VUMHeader.version], "\(name) is \(values), expected once \(VUMHeader.version).", probe)
            }
        },
        Check(
            11, "lets the parties change places in its answer", reference: place,
            says: "VUM ← Bron: toParty is the asking controller, fromParty the answering controller, viaParty a processor.",
            sent: "A question.",
            remedy: "Answer with fromParty = the toParty of the question and toParty = its fromParty; give a viaParty."
        ) { exam in
            let probe = await exam.send(exam.search(Question().body))
            let wanted = [(VUMHeader.fromParty, exam.setting.source.text), (VUMHeader.toParty, exam.setting.asker.text)]
            for (name, value) in wanted {
                let values = probe.answer?.values(of: name) ?? []
                exam.expect(values == [value], "\(name) is \(values), expected once \(value).", probe)
            }
            let via = probe.answer?.values(of: VUMHeader.viaParty) ?? []
            exam.expect(via.count == 1 && (try? OIN(via[0])) != nil, "X-VUM-viaParty is \(via), expected one OIN.", probe)
        },
        Check(
            12, "refuses a question that lacks a header", reference: "contract, parameters; R1", says: "Six headers are required.",
            sent: "A question without each of the six in turn.", remedy: "Answer 400 with 400.02 when a header lacks or is empty."
        ) { exam in
            for name in required {
                let probe = await exam.send(exam.search(Question().body, fields: exam.fields().filter { $0.name != name }))
                let allowed = name == VUMHeader.toParty || name == VUMHeader.viaParty ? [400, 401] : [400]
                exam.expect(probe.status.map(allowed.contains) ?? false, "Without \(name): \(probe.words), expected 400.", probe)
            }
        },
        Check(
            13, "refuses another version", reference: "contract, APIVersion; R24", says: "Both version headers are exactly 3.0.0.",
            sent: "Questions with 2.0.0, 3.1.0 and 3 as versions.", remedy: "Answer 400 with 400.01 to every other version."
        ) { exam in
            for (name, value) in [(VUMHeader.apiVersion, "2.0.0"), (VUMHeader.messageVersion, "3.1.0"), (VUMHeader.apiVersion, "3")] {
                await mustRefuse(exam, exam.replacing(name, value), "\(name): \(value)", [400])
            }
        },
        Check(
            14, "refuses a question that is for another", reference: place, says: "toParty is the answering controller.",
            sent: "A question with another OIN as toParty, and with one that is no OIN.",
            remedy: "Compare X-VUM-toParty with the organisations that you serve; answer 401 without a body, or 400."
        ) { exam in
            for value in [stranger, "123"] {
                await mustRefuse(exam, exam.replacing(VUMHeader.toParty, value), "toParty \(value)", [400, 401])
            }
        },
        Check(
            15, "refuses a question by way of another processor", reference: place, says: "viaParty is the answering processor.",
            sent: "A question with another OIN as viaParty.", remedy: "Compare X-VUM-viaParty with your own OIN."
        ) { exam in
            await mustRefuse(exam, exam.replacing(VUMHeader.viaParty, stranger), "another viaParty", [400, 401])
        },
        Check(
            16, "reads X-VUM-SUWIparty strictly", reference: "contract, SUWIparty; R25", says: "The header is a boolean: true or false.",
            sent: "A question with \"ja\" and one with \"1\".", remedy: "Answer 400 with 400.01 to everything but true and false."
        ) { exam in
            for value in ["ja", "1"] {
                await mustRefuse(exam, exam.replacing(VUMHeader.suwiParty, value), "SUWIparty \(value)", [400])
            }
            let probe = await exam.send(exam.search(Question().body, fields: exam.replacing(VUMHeader.suwiParty, "false")))
            exam.expect(probe.status != 400, "\"false\" is a right value, and got \(probe.words).", probe)
        },
        Check(
            17, "refuses a header that comes twice", .advised, reference: "R23",
            says: "Which of two values the other side looked at cannot be known.",
            sent: "A question with X-VUM-toParty twice, the second for another.",
            remedy: "Answer 400 when one of the six comes more than once."
        ) { exam in
            await mustRefuse(exam, exam.fields() + [ProbeField(VUMHeader.toParty, stranger)], "toParty twice", [400, 401])
        },
        Check(
            18, "answers in JSON", reference: "contract, responses", says: "Answers are application/json.", sent: "A question.",
            remedy: "Send Content-Type: application/json, without compression that was not asked for."
        ) { exam in
            let probe = await exam.send(exam.search(Question().body))
            let type = probe.answer?.values(of: "Content-Type").first?.lowercased() ?? "absent"
            let bare = type.prefix { $0 != ";" && $0 != " " }
            exam.expect(bare == "application/json", "Content-Type is \(type).", probe)
            exam.expect(
                probe.answer?.values(of: "Content-Encoding").isEmpty ?? true, "The answer is compressed, which nobody asked for.", probe)
        },
    ]

    private static func mustRefuse(_ exam: Examination, _ fields: [ProbeField], _ what: String, _ allowed: [Int]) async {
        let probe = await exam.send(exam.search(Question().body, fields: fields))
        exam.expect(probe.status.map(allowed.contains) ?? false, "\(what): \(probe.words), expected \(allowed).", probe)
    }
}

extension Examination {
    /// The fields of a question with another value for one of them.
    func replacing(_ name: String, _ value: String) -> [ProbeField] {
        fields().map { $0.name == name ? ProbeField(name, value) : $0 }
    }
}
