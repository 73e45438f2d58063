import Foundation
import Governance
import NIOCore
import StrictJSON
import Testing

@testable import HTTPServer

/// The forms of texts are said twice: as a pattern to others, and on bytes to ourselves. Both must say the same.
struct FormTests {
    private static let forms: [(name: String, form: TextForm, alphabet: String)] = [
        ("line", .line(12), "ab é \u{9}\u{A}\u{7F}\u{85} "), ("prose", .prose(12), "ab é \u{9}\u{A}\u{7F}\u{85} "),
        ("oin", .oin, "0123456789ABz"), ("tradeRegister", .tradeRegister, "0123456789"), ("identifier", .identifier(10), "aZ09_.-/ é"),
        ("hexadecimal", .hexadecimal(bytes: 2), "0af9gA"), ("phone", .phone, "+0123456789 -"),
        ("webAddress", .webAddress, "https://a \u{7F}é"),
    ]

    @Test(arguments: forms.indices)
    func patternAndRuleAgree(_ index: Int) throws {
        let (name, form, alphabet) = Self.forms[index]
        let pattern = try NSRegularExpression(pattern: try #require(form.pattern))
        let characters = Array(alphabet.unicodeScalars)
        var random = RandomSource.seeded(UInt64(index) + 1)
        var accepted = 0
        for _ in 0..<20_000 {
            var text = form.pattern?.hasPrefix("^https://") == true && Bool.random(using: &random) ? "https://" : ""
            for _ in 0..<Int.random(in: 0...(form.maximum > 100 ? 12 : form.maximum), using: &random) {
                text.unicodeScalars.append(characters[Int.random(in: 0..<characters.count, using: &random)])
            }
            guard (form.minimum...form.maximum).contains(text.unicodeScalars.count) else { continue }
            let range = NSRange(location: 0, length: text.utf16.count)
            let matches = pattern.firstMatch(in: text, range: range)?.range == range
            // A number of digits that the pattern cannot count.
            if name == "phone", matches, !form.holds(text) {
                #expect(!(8...15).contains(text.utf8.filter { (0x30...0x39).contains($0) }.count), "\(text)")
                continue
            }
            #expect(form.holds(text) == matches, "\(name): \(text.debugDescription)")
            if matches { accepted += 1 }
        }
        #expect(accepted > 0 || ["oin", "phone", "tradeRegister"].contains(name), "\(name) was never accepted")
    }

    private static let schema = Schema.object([
        .required("oin", .text(.oin), "."), .required("at", .instant, "."),
        .required("roles", .array(.word(["source", "mediator"]), 1...2), "."), .optional("count", .integer(1...9), "."),
        .optional("inner", .object([.required("name", .text(.line(5)), ".")]), "."),
    ])

    private func faults(_ body: String) -> [String] {
        switch CompiledSchema(Self.schema).read(Array(body.utf8), limits: .standard) {
        case .success: []
        case .failure(let faults): faults.all.map { "\($0.field) \($0.rule)" }.sorted()
        }
    }

    @Test func tellsEverythingThatIsWrongAtOnce() {
        let body = #"""
            {"oin":"0000000180000000100!","at":"2026-02-30T00:00:00Z","roles":["source","source","spy"],"count":10,
             "inner":{"name":" a","more":1},"secret":"geheim"}
            """#
        #expect(
            faults(body) == [
                " unknownMember", "at dateTime", "count outOfRange", "inner unknownMember", "inner.name form", "oin form",
                "roles tooManyItems", "roles[2] notOneOf",
            ])
    }

    @Test func acceptsWhatIsRight() {
        #expect(faults(#"{"oin":"00000001800000001000","at":"2026-11-23T03:04:05+01:00","roles":["source"]}"#) == [])
    }

    @Test(arguments: ["", "{", "[]", "null", #"{"oin":1}"#, #"{"oin":"a","oin":"b"}"#, "\u{FEFF}{}"])
    func refusesWhatIsNoSuchObject(_ body: String) {
        #expect(faults(body) != [])
    }

    @Test func repeatsNothingThatWasSent() throws {
        let secret = "geheim-9f3b"
        let body = #"{"oin":"\#(secret)","at":"\#(secret)","roles":["\#(secret)"],"\#(secret)":{"\#(secret)":1}}"#
        guard case .failure(let faults) = CompiledSchema(Self.schema).read(Array(body.utf8), limits: .standard) else {
            Issue.record("accepted")
            return
        }
        guard case .buffer(let buffer, _) = ProblemRefusal.invalid(faults).answer.content else { return }
        #expect(!String(buffer: buffer).contains(secret))
        #expect(faults.all.count >= 4)
    }
}
