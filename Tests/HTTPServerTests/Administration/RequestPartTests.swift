import LabourDomain
import Testing

@testable import HTTPServer

/// What stands in the head of a request, read strictly.
struct RequestPartTests {
    @Test(arguments: [
        (["\"3\""], "3"), (["\"3\", \"12\""], "3 12"), (["\"3\"", "\"4\""], "3 4"), (["*"], "any"), (["W/\"3\""], ""), (["\"abc\""], ""),
        (["\"03\""], ""), (["3"], nil), ([""], nil), (["\"3"], nil), (["\"3\" \"4\""], nil), ([], nil), (["*, \"3\""], nil),
    ])
    func readsIfMatch(_ values: [String], _ expected: String?) {
        let found: String? =
            switch ExpectedVersion(values) {
            case .any: "any"
            case .oneOf(let versions): versions.map(String.init).joined(separator: " ")
            case nil: nil
            }
        #expect(found == expected)
    }

    @Test(arguments: [
        ([], MediaType.json), ([""], .json), (["*/*"], .json), (["application/json"], .json), (["text/csv"], .csv),
        (["text/csv;q=0.5, application/json;q=0.4"], .csv), (["text/*"], .csv), (["application/*;q=0.1, text/csv;q=0.2"], .csv),
        (["APPLICATION/JSON"], .json), (["application/json;q=0, */*"], .csv), (["text/html"], nil), (["application/json;q=0"], nil),
        (["application/jsonx"], nil), ([String(repeating: "a/b,", count: 1_000)], nil), (["application/json;q=nonsense"], nil),
    ])
    func choosesAFormThatIsAccepted(_ accept: [String], _ expected: MediaType?) {
        #expect(MediaRange.choose([.json, .csv], accept: accept) == expected)
    }

    @Test func decodesAQueryOnce() throws {
        let query = try #require(QueryString("a=1&b=%2525&c&d=x=y&e=+&f=%C3%A9"))
        #expect(query.fields.map { "\($0.name)|\($0.value)" } == ["a|1", "b|%25", "c|", "d|x=y", "e|+", "f|é"])
    }

    @Test(arguments: ["a=%0A", "a=%zz", "a=%2", "%C3=1", "a=%00", String(repeating: "a=1&", count: 51)])
    func refusesAQueryThatCannotBeRead(_ text: String) {
        #expect(QueryString(text) == nil)
    }

    @Test func aCursorLeadsBackToItsKey() {
        #expect(PageCursor.key(PageCursor.text("00000001800000001000")) == "00000001800000001000")
        for text in ["", "0", "zz", "4Z", "FF", "ff"] { #expect(PageCursor.key(text) == nil, "\(text)") }
    }

    @Test func aBucketFillsAtItsRate() throws {
        let limiter = RateLimiter(RequestRate(perMinute: 60, burst: 2))
        let start = ContinuousClock.now
        #expect(limiter.admit(Parties.mediator, at: start) == .admitted)
        #expect(limiter.admit(Parties.mediator, at: start) == .admitted)
        #expect(limiter.admit(Parties.mediator, at: start) == .refused(retryAfterSeconds: 1, isFirst: true))
        #expect(limiter.admit(Parties.mediator, at: start) == .refused(retryAfterSeconds: 1, isFirst: false))
        #expect(limiter.admit(Parties.source, at: start) == .admitted, "another's bucket")
        #expect(limiter.admit(nil, at: start) == .admitted)
        #expect(limiter.admit(Parties.mediator, at: start + .seconds(1)) == .admitted)
        #expect(limiter.admit(Parties.mediator, at: start + .seconds(1)) == .refused(retryAfterSeconds: 1, isFirst: true))
    }
}
