import StrictJSON
import VUMWire

/// Calls that are wrong, and how that is said.
enum ErrorChecks {
    private static let place = "contract, Error"

    static let all: [Check] = [
        Check(
            20, "refuses what is no JSON", reference: place, says: "A call without the right structure is 400 with 400.01.",
            sent: "Broken JSON, nothing at all, a list, two values, bytes that are no UTF-8.",
            remedy: "Answer 400 with the contract's Error, code 400.01."
        ) { exam in
            for (what, body) in broken(Question().body) { await mustRefuse(exam, body, what) }
            await mustRefuse(exam, [], "nothing", codes: ["400.01", "400.02"])
        },
        Check(
            21, "refuses values of another type", reference: "contract, vraagObject; R8",
            says: "A described field with a value of another type is 400.01.",
            sent: "Texts for numbers, numbers for texts, a list for an object.",
            remedy: "Validate the described fields of a question by the contract's schema."
        ) { exam in
            let wrong = [
                #"{"vraagObject":[]}"#, #"{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":"5"}}}"#,
                #"{"vraagObject":{"selectiegebied":{"postcode":3511,"afstand":5}}}"#,
                #"{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5.5}}}"#,
            ]
            let criteria: [Criterion.Member] = [
                (Criterion.mostHours(atLeast: 1).key, ["$gte": "24"]), (Criterion.irregular(1).key, ["$eq": true]),
            ]
            for criterion in criteria {
                await mustRefuse(exam, Question([criterion]).body, "\(criterion.key): \(criterion.value.canonicalText)")
            }
            for body in wrong { await mustRefuse(exam, Array(body.utf8), body, codes: ["400.01", "400.02"]) }
        },
        Check(
            22, "says that a call is incomplete", reference: "Interface 3.0, README, selection; R1",
            says: "Without vraagObject, selectiegebied or a part of it a call is 400 with 400.02.",
            sent: "Questions without the area, its postcode, its distance, and an empty object.", remedy: "Answer 400 with code 400.02."
        ) { exam in
            let incomplete = [
                "{}", #"{"vraagObject":{}}"#, #"{"vraagObject":{"selectiegebied":{"afstand":5}}}"#,
                #"{"vraagObject":{"selectiegebied":{"postcode":"3511AB"}}}"#,
            ]
            for body in incomplete { await mustRefuse(exam, Array(body.utf8), body, codes: ["400.02"]) }
        },
        Check(
            23, "refuses values out of range", reference: "contract, vraagObject; R8",
            says: "A described field with a value out of its range is 400.01.",
            sent: "Distances -1 and 1000, impossible postcodes, hours 0 and 100, unknown codes.",
            remedy: "Validate ranges, patterns and code lists of the described fields."
        ) { exam in
            let areas: [(JSONValue, JSONValue)] = [("3511AB", -1), ("3511AB", 1000), ("3511", 5), ("ABCD12", 5), ("3511 AB", 5)]
            for (postcode, distance) in areas {
                let body: JSONValue = ["vraagObject": ["selectiegebied": ["postcode": postcode, "afstand": distance]]]
                await mustRefuse(exam, body.serialized(), "postcode \(postcode.canonicalText), distance \(distance.canonicalText)")
            }
            let words = exam.words
            let criteria = [
                Criterion.mostHours(atLeast: 0), Criterion.leastHours(atMost: 100), Criterion.irregular(0), Criterion.irregular(3),
                Criterion.licences(words, ["b"]), Criterion.languages(words, [("NLD", nil, nil)]),
                Criterion.languages(words, [("nld", 5, nil)]),
            ]
            for criterion in criteria {
                await mustRefuse(exam, Question([criterion]).body, "\(criterion.key): \(criterion.value.canonicalText)")
            }
        },
        Check(
            24, "refuses duplicate names", .advised, reference: "D6, RFC 7493 section 2.3",
            says: "Two readers of a text with duplicate names need not see the same text.",
            sent: "A question with the distance twice.", remedy: "Use a parser that refuses duplicate names."
        ) { exam in
            await mustRefuse(
                exam, Array(#"{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5,"afstand":900}}}"#.utf8), "afstand twice")
        },
        Check(
            25, "refuses what is too large", reference: "D6; security: bounded input",
            says: "One caller may not harm another: a call has a limit.",
            sent: "A question of 12 MiB.",
            remedy: "Stop reading at a limit of a few megabytes; answer 400 (or 413), or close the connection."
        ) { exam in
            let filling = [UInt8](repeating: UInt8(ascii: "x"), count: 12 << 20)
            let body =
                Array(#"{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5},"opvulling":""#.utf8) + filling
                + Array("\"}}".utf8)
            await mustTurnAway(exam, exam.search(body), "12 MiB")
        },
        Check(
            26, "refuses what is too deep", reference: "D6; security: bounded input",
            says: "Depth has a limit: recursion must not end a server.",
            sent: "A question with 50,000 lists inside one another.", remedy: "Limit the depth of JSON; answer 400."
        ) { exam in
            let deep = String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
            let body = #"{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5},"diep":"# + deep + "}}"
            await mustTurnAway(exam, exam.search(Array(body.utf8)), "50,000 levels")
        },
        Check(
            27, "refuses another media type", .advised, reference: "contract, requestBody", says: "A call is application/json.",
            sent: "A question as text/plain and one as XML.", remedy: "Answer 400 with 400.01 (or 415) to other media types."
        ) { exam in
            for type in ["text/plain", "application/xml"] {
                let fields = exam.fields(json: false) + [ProbeField("Content-Type", type)]
                await mustTurnAway(exam, exam.search(Question().body, fields: fields), type)
            }
        },
        Check(
            28, "knows only the methods of the contract", reference: "contract, paths", says: "A question is a POST, a detail a GET.",
            sent: "GET, PUT and DELETE on the address of questions; DELETE on that of a detail.",
            remedy: "Answer 405 (or 400, 404); change nothing."
        ) { exam in
            for method in ["PUT", "DELETE", "PATCH"] {
                var request = exam.search(Question().body)
                request.method = method
                await mustTurnAway(exam, request, method)
            }
            var detail = exam.detail("onbekend")
            detail.method = "DELETE"
            await mustTurnAway(exam, detail, "DELETE of a detail")
        },
        Check(
            29, "knows only the paths of the contract", .advised, reference: "contract, paths",
            says: "Another path is another resource; no redirects.",
            sent: "A question to the address with a slash behind it, and to one that does not exist.",
            remedy: "Answer 404 (or 400), never a redirect."
        ) { exam in
            for target in ["/\(exam.contract.pathSegment)/matches/", "/\(exam.contract.pathSegment)/matches/x", "/onbekend/matches"] {
                var request = exam.search(Question().body)
                request.target = target
                await mustTurnAway(exam, request, target)
            }
        },
        Check(
            30, "says errors in the words of the contract", reference: place,
            says: "Error {code, message, details}: code and message are fixed, details are free.",
            sent: "A call that is invalid and one that is incomplete.",
            remedy: "400.01 has the message \"Ongeldige aanroep\", 400.02 \"Onvolledige aanroep\"; details is a text of at most 2000."
        ) { exam in
            for body in [#"{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":-1}}}"#, #"{"vraagObject":{}}"#, "{"] {
                let probe = await exam.send(exam.search(Array(body.utf8)))
                checkError(exam, probe)
            }
        },
        Check(
            31, "tells nothing of its inside", reference: "R27; security: no leaks",
            says: "What went wrong inside is no partner's business.",
            sent: "Calls that are wrong in many ways.", remedy: "Answer errors with constant texts; put traces in your own log."
        ) { exam in
            let bodies = ["{", "[]", "{}", #"{"vraagObject":{"selectiegebied":{"postcode":null,"afstand":{}}}}"#, #"{"vraagObject":"x"}"#]
            var probes: [Probe] = []
            for body in bodies { probes.append(await exam.send(exam.search(Array(body.utf8)))) }
            probes.append(await exam.send(exam.detail("%27%20OR%201=1")))
            probes.append(await exam.send(exam.detail("onbekend-9")))
            for probe in probes { checkLeak(exam, probe) }
        },
        Check(
            32, "refuses days that do not exist", .advised, reference: "D8", says: "A date is a day of the calendar.",
            sent: "A question with 2026-02-30.",
            remedy: "Answer 400 with 400.01."
        ) { exam in
            await mustRefuse(exam, Question([Criterion.date(exam.words, "2026-02-30")]).body, "2026-02-30")
        },
    ]

    /// Bodies that are no JSON, or not the JSON that is meant.
    private static func broken(_ right: [UInt8]) -> [(String, [UInt8])] {
        let noText = Array(right.dropLast(2)) + Array(",\"x\":\"".utf8) + [0xC3, 0x28]
        return [
            ("cut off", Array(right.dropLast(3))), ("a list", Array("[]".utf8)), ("two values", right + right),
            ("no UTF-8", noText + Array("\"}}".utf8)),
            ("NaN", Array(#"{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":NaN}}}"#.utf8)),
        ]
    }

    /// 400 with an Error of the contract.
    private static func mustRefuse(_ exam: Examination, _ body: [UInt8], _ what: String, codes: [String] = ["400.01"]) async {
        let probe = await exam.send(exam.search(body))
        guard probe.status == 400 else { return exam.fail("\(what): \(probe.words), expected 400.", probe) }
        let code = probe.errorCode ?? "none"
        exam.expect(codes.contains(code), "\(what): the code is \(code), expected \(codes.joined(separator: " or ")).", probe)
    }

    /// Any refusal, also by closing: outside its operations the contract says nothing.
    private static func mustTurnAway(_ exam: Examination, _ request: ProbeRequest, _ what: String) async {
        let probe = await exam.send(request)
        exam.expect(probe.isRefused, "\(what): \(probe.words), expected a refusal (4xx).", probe)
        let after = await exam.send(exam.search(Question().body))
        exam.expect(after.status == 200, "After \(what) a right question got \(after.words).", after)
    }

    static func checkError(_ exam: Examination, _ probe: Probe) {
        guard let answer = probe.answer, answer.status == 400 else { return exam.fail("Got \(probe.words), expected 400.", probe) }
        let schema = WireContract.schemasByName.first { $0.name == "error" }?.schema ?? .any
        if let fault = schema.faults(in: answer.body, maximumFaults: 1).first {
            return exam.fail("The body is no Error of the contract: \(fault).", probe)
        }
        let messages = ["400.01": "Ongeldige aanroep", "400.02": "Onvolledige aanroep"]
        let error = try? JSONValue(parsing: answer.body)
        let code = error?["code"]?.stringValue ?? ""
        let message = error?["message"]?.stringValue ?? ""
        exam.expect(messages[code] == message, "Code \"\(code)\" with message \"\(message)\" is no pair of the contract.", probe)
    }

    private static let traces = [
        "Traceback", "Exception", "stack trace", "stacktrace", "\tat ", "SQLSTATE", "sqlite", "postgres", "/home/", "/usr/", ".py\"",
        ".java:",
        ".cs:line", "NullPointer",
    ]

    private static func checkLeak(_ exam: Examination, _ probe: Probe) {
        guard let answer = probe.answer else { return }
        let text = String(decoding: answer.body.prefix(64 << 10), as: UTF8.self).lowercased()
        for trace in traces where text.contains(trace.lowercased()) {
            exam.fail("The answer tells of its inside: \"\(trace)\".", probe)
        }
        exam.expect(answer.status < 500, "A wrong call got \(answer.status): it is the caller's fault, not a fault inside.", probe)
    }
}
