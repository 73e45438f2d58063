import StrictJSON
import VUMWire

/// The second step: one record, whole.
enum DetailChecks {
    static let all: [Check] = [
        Check(
            100, "gives the whole record", reference: "contract, GET …/{id}; accreditation set of the standard",
            says: "The detail is the record, with everything it holds.",
            sent: "The details of three matches.", remedy: "Give the bare record with all its attributes, those of the detail included."
        ) { exam in
            guard let found = await exam.ask(Question()) else { return }
            for match in found.matches.prefix(3) {
                guard let id = match.id, let place = match.place else { continue }
                let probe = await exam.send(exam.detail(escaped(id)))
                guard let answer = probe.answer, answer.status == 200 else {
                    exam.fail("The detail of \(id) got \(probe.words).", probe)
                    continue
                }
                let record = try? JSONValue(parsing: answer.body, limits: WireContract.recordLimits)
                let same = record?.comparable(without: exam.idKey) == exam.records.entries[place].record.comparable(without: exam.idKey)
                exam.expect(same, "The detail of \(id) is not the record \(exam.records.name(place)) as it was loaded.", probe)
            }
        },
        Check(
            101, "gives a detail as the contract's schema says", reference: "contract, Werkzoekende, Vacature",
            says: "A detail is the bare entity, with its identifier.",
            sent: "The detail of a match.", remedy: "Validate details against the contract; do not wrap them."
        ) { exam in
            guard let (id, _) = await anyMatch(exam) else { return }
            let probe = await exam.send(exam.detail(escaped(id)))
            guard let answer = probe.answer, answer.status == 200 else { return exam.fail("Got \(probe.words).", probe) }
            for fault in exam.contract.entity.faults(in: answer.body, limits: WireContract.recordLimits, maximumFaults: 5) {
                exam.fail("\(fault)", probe)
            }
            let got = (try? JSONValue(parsing: answer.body))?[exam.idKey]?.stringValue
            exam.expect(got == id, "The detail carries \(exam.idKey) \(got ?? "absent"), asked was \(id).", probe)
        },
        Check(
            102, "refuses an identifier that it does not know", reference: "contract, Error",
            says: "The contract has no 404: an unknown record is 400 with 400.01 (404 with the same body is accepted).",
            sent: "The details of records that do not exist.", remedy: "Answer 400 with the contract's Error, code 400.01."
        ) { exam in
            for id in ["bestaat-niet", "AW-999999", "0", String(repeating: "a", count: 200)] {
                let probe = await exam.send(exam.detail(id))
                exam.expect(probe.status == 400 || probe.status == 404, "\(id.prefix(20)): \(probe.words), expected 400.", probe)
                if probe.status == 400 { exam.expect(probe.errorCode == "400.01", "The code is \(probe.errorCode ?? "none").", probe) }
            }
        },
        Check(
            103, "is not led astray by an identifier", reference: "security: input is hostile",
            says: "An identifier is data: no path, no statement.",
            sent: "Identifiers with dots, slashes, quotes and 300 positions.",
            remedy: "Hold identifiers against the contract's pattern first."
        ) { exam in
            for id in ["%2e%2e", "..%2f..%2fetc%2fpasswd", "%27%20OR%20%271%27=%271", "%00", String(repeating: "a", count: 300), "*"] {
                let probe = await exam.send(exam.detail(id))
                exam.expect(probe.isRefused, "\(id.prefix(30)): \(probe.words), expected a refusal.", probe)
            }
        },
        Check(
            104, "gives a detail again, and after other questions", .advised, reference: "Interface 3.0, README, flows",
            says: "A detail is asked some time after the question.",
            sent: "A detail, two other questions, the same detail.", remedy: "Do not tie a detail to the last question."
        ) { exam in
            guard let (id, _) = await anyMatch(exam) else { return }
            let first = await exam.send(exam.detail(escaped(id)))
            _ = await exam.ask(Question([Criterion.irregular(2)]))
            _ = await exam.ask(Question("9711AA", 5))
            let second = await exam.send(exam.detail(escaped(id)))
            exam.expect(second.status == 200, "Got \(second.words).", second)
            exam.expect(first.answer?.body == second.answer?.body, "The same detail is another than before.", second)
        },
        Check(
            105, "looks at the headers of a detail too", reference: "contract, GET …/{id}; Interface 3.0, README, authentication",
            says: "The six headers are required here as well.",
            sent: "A detail for another toParty, and one without versions.", remedy: "Hold every request against the same rules."
        ) { exam in
            guard let (id, _) = await anyMatch(exam) else { return }
            let plain = exam.fields(json: false)
            let wrong = plain.map { $0.name == VUMHeader.toParty ? ProbeField($0.name, "00000009999999999999") : $0 }
            for fields in [wrong, plain.filter { $0.name != VUMHeader.apiVersion }] {
                let probe = await exam.send(exam.detail(escaped(id), fields: fields))
                exam.expect(probe.status == 400 || probe.status == 401, "Got \(probe.words), expected a refusal.", probe)
            }
        },
        Check(
            106, "refuses a detail to who may not ask", reference: "Interface 3.0, README, authentication",
            says: "Only the exchange asks a source.",
            sent: "A detail with a certificate of another organisation, and without one.",
            remedy: "Hold every request against the certificate."
        ) { exam in
            guard let (id, _) = await anyMatch(exam) else { return }
            for caller in [ProbeCaller.nobody, .otherParty] {
                let probe = await exam.send(exam.detail(escaped(id)), as: caller)
                exam.expect(probe.status != 200, "A detail was given (\(caller.rawValue)).", probe)
            }
        },
    ]

    private static func anyMatch(_ exam: Examination) async -> (String, Int)? {
        guard let found = await exam.ask(Question()) else { return nil }
        guard let match = found.matches.first(where: { $0.id != nil && $0.place != nil }), let id = match.id, let place = match.place else {
            exam.fail("No match has an identifier to ask a detail with.", found.probe)
            return nil
        }
        return (id, place)
    }

    /// An identifier that cannot stand in a path does no harm there; what is wrong with it is said by another check.
    private static func escaped(_ id: String) -> String {
        let plain = Array("-._".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        return String(
            decoding: id.utf8.flatMap { byte -> [UInt8] in
                let isLetter = (0x41...0x5A).contains(byte & 0xDF)
                return isLetter || (0x30...0x39).contains(byte) || plain.contains(byte)
                    ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }, as: UTF8.self)
    }
}
