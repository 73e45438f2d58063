import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("What has no effect in a question")
struct UnknownAndEmptyTests {
    static let plain = (try? jobSeekers.parseSelection(body()))?.question

    @Test(
        "is what the standard does not describe, and it is reported by its path",
        arguments: [
            (#""onbekend":{"$eq":1}"#, "onbekend"), (#""$where":"x""#, "$where"), (#""rijbewijs":{"$all":[]  ,"a":1}"#, "rijbewijs"),
            (#""contractvorm":{"$in":["O"]}"#, "contractvorm.$in"),
            (#""contractvorm":{"$elemMatch":{"codeTypeArbeidscontract":{"$eq":"O"}}}"#, "contractvorm.$elemMatch.codeTypeArbeidscontract"),
            (#""contractvorm":{"$elemMatch":{"$or":[{"onbekend":{"$eq":"O"}}]}}"#, "contractvorm.$elemMatch.$or[0].onbekend"),
            (#""bemiddelingsberoep":{"$elemMatch":{"$or":[{"naam":{"$eq":"kok"}}]}}"#, "bemiddelingsberoep.$elemMatch.$or[0].naam"),
            (
                #""arbeidsmarktkwalificatie.rijbewijs":{"$all":[{"$elemMatch":{"codeSoortRijbewijs":{"$ne":"B"}}}]}"#,
                "arbeidsmarktkwalificatie.rijbewijs.$all[0].$elemMatch.codeSoortRijbewijs.$ne"
            ),
            (
                #""arbeidsmarktkwalificatie.taalbeheersing":{"$all":[{"$elemMatch":{"codeTaal":{"$in":["nld"]}}}]}"#,
                "arbeidsmarktkwalificatie.taalbeheersing.$all[0].$elemMatch.codeTaal.$in"
            ),
            (#""datumAanvangBeschikbaarVoorWerk":{"$gte":"2026-01-01"}"#, "datumAanvangBeschikbaarVoorWerk.$gte"),
            (#""werktijden.aantalWerkurenPerWeekMaximaal":{"$lte":"x"}"#, "werktijden.aantalWerkurenPerWeekMaximaal.$lte"),
        ])
    func unknown(criteria: String, path: String) throws {
        let request = try jobSeekers.parseSelection(body(criteria))
        #expect(request.question == Self.plain)
        #expect(request.ignored == [path])
    }

    @Test(
        "is what is empty, at any depth, and it is not reported",
        arguments: [
            #""contractvorm":null"#, #""contractvorm":"""#, #""contractvorm":{}"#, #""contractvorm":[]"#,
            #""contractvorm":{"$elemMatch":{}}"#,
            #""contractvorm":{"$elemMatch":{"$or":[]}}"#, #""contractvorm":{"$elemMatch":{"$or":[{}]}}"#,
            #""contractvorm":{"$elemMatch":{"$or":[{"codeTypeArbeidscontract":{"$eq":""}},null]}}"#,
            #""bemiddelingsberoep":{"$elemMatch":{"$or":[{"beroep.codeBeroepsnaam":{"$eq":""}}]}}"#,
            #""arbeidsmarktkwalificatie.rijbewijs":{"$all":[{"$elemMatch":{"codeSoortRijbewijs":{}}}]}"#,
            #""arbeidsmarktkwalificatie.taalbeheersing":{"$all":[{"$elemMatch":{"codeTaal":{}}}]}"#,
            #""datumAanvangBeschikbaarVoorWerk":{"$lte":""}"#, #""werktijden.indicatieKantoortijden":{"$eq":null}"#,
            #""onbekend":[{"a":""}]"#,
        ])
    func empty(criteria: String) throws {
        let request = try jobSeekers.parseSelection(body(criteria))
        #expect(request.question == Self.plain)
        #expect(request.ignored.isEmpty)
    }

    @Test("leaves the rest of the same criterion standing")
    func restStands() throws {
        let request = try jobSeekers.parseSelection(
            body(
                """
                "contractvorm":{"$size":2,"$elemMatch":{"$or":[{},{"x":1},{"codeTypeArbeidscontract":{"$eq":"B","$ne":"O"}}]}},
                "arbeidsmarktkwalificatie.rijbewijs":{"$all":[{"a":1},{"$elemMatch":{"codeSoortRijbewijs":{"$eq":"T"},"b":2}}]},
                "arbeidsmarktkwalificatie.taalbeheersing":{"$all":[{"$elemMatch":{"codeTaal":{"$eq":"nld"},"codeNiveauTaalbeheersingLezen":{"$gte":3}}}]}
                """))
        #expect(request.question.contractDurations == .fixedTerm)
        #expect(request.question.licences.categoryNames == ["T"])
        #expect(request.question.languages == [LanguageDemand(language: .dutch)])
        #expect(
            request.ignored.sorted() == [
                "arbeidsmarktkwalificatie.rijbewijs.$all[0].a", "arbeidsmarktkwalificatie.rijbewijs.$all[1].$elemMatch.b",
                "arbeidsmarktkwalificatie.taalbeheersing.$all[0].$elemMatch.codeNiveauTaalbeheersingLezen",
                "contractvorm.$elemMatch.$or[1].x", "contractvorm.$elemMatch.$or[2].codeTypeArbeidscontract.$ne", "contractvorm.$size",
            ])
    }

    @Test("in the area too")
    func area() throws {
        let text = #"{"vraagObject":{"selectiegebied":{"postcode":"3511AA","afstand":20,"straal":5}}}"#
        #expect(try jobSeekers.parseSelection(bytes(text)).ignored == ["selectiegebied.straal"])
    }

    @Test("is reported in printable ASCII, shortened, each path once and at most fifty of them")
    func reportIsBounded() throws {
        let long = String(repeating: "k", count: 300)
        let odd = try jobSeekers.parseSelection(body(#""a\r\nSet-Cookie: é":1,"\#(long)":1"#)).ignored
        #expect(odd == ["a??Set-Cookie: ?", String(repeating: "k", count: 120) + "..."])
        let many = (0..<200).map { #""veld\#($0)":1"# }.joined(separator: ",")
        #expect(try jobSeekers.parseSelection(body(many)).ignored.count == SelectionRequest.maximumIgnored)
        #expect(try jobSeekers.parseSelection(body("\"\(long)1\":1,\"\(long)2\":1")).ignored.count == 1)
    }

    @Test("is a key that only looks like a described one")
    func lookalikes() throws {
        // U+212A KELVIN SIGN is canonically equivalent to K; Swift's String would take it for one.
        let request = try jobSeekers.parseSelection(
            body(#""werktijden.indicatie\u212Aantoortijden":{"$eq":1},"Contractvorm":{"$eq":1}"#))
        #expect(request.question == Self.plain)
        #expect(request.ignored == ["werktijden.indicatie?antoortijden", "Contractvorm"])
    }
}
