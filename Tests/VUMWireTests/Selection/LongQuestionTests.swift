import LabourDomain
import Testing
import VUMWire

/// A question is read before anything is known of its asker's intentions, and is as long as a body may be.
@Suite("A long question takes time by its length, not by the square of it")
struct LongQuestionTests {
    @Test("with many occupations")
    func occupations() {
        func time(count: Int) -> Duration {
            let entries = (0..<count).map { #"{"codeBeroepsnaam":{"$eq":"\#($0)"}}"# }.joined(separator: ",")
            let question = body(#""bemiddelingsberoep":{"$elemMatch":{"$or":[\#(entries)]}}"#)
            return threadTime {
                let request = try? jobSeekers.parseSelection(question)
                #expect(request?.question.occupations.count == count)
            }
        }
        // Four times as much takes four times as long; were each compared with all before it, sixteen.
        #expect(time(count: 20_000) < time(count: 5_000) * 8)
    }

    @Test("with many languages")
    func languages() {
        func code(_ number: Int) -> String {
            String(decoding: [number / 676 % 26, number / 26 % 26, number % 26].map { UInt8(0x61 + $0) }, as: UTF8.self)
        }
        func time(count: Int) -> Duration {
            let entries = (0..<count).map { #"{"$elemMatch":{"codeTaal":{"$eq":"\#(code($0))"}}}"# }.joined(separator: ",")
            let question = body(#""arbeidsmarktkwalificatie.taalbeheersing":{"$all":[\#(entries)]}"#)
            return threadTime {
                let request = try? jobSeekers.parseSelection(question)
                #expect(request?.question.languages.count == count)
            }
        }
        #expect(time(count: 16_000) < time(count: 4_000) * 8)
    }
}
