import Foundation
import LabourDomain
import ProfileSource
import StrictJSON
import Testing

struct SelectionTests {
    private func people(_ areas: [(String, Int)]) -> [String] {
        areas.flatMap { postcode, count in (0..<count).map { Records.jobSeeker("\(postcode).\($0)", "\(postcode)AA") } }
    }

    @Test(arguments: Subject.ofProfiles)
    func findsWhatLiesWithinTheRadius(_ subject: Subject) async throws {
        let source = try SourceUnderTest()
        try await source.load(subject, ["1000", "1100", "1200", "1300"].map { Records.record(of: subject, $0, "\($0)ZZ") })
        #expect(Set(try await source.identifiers(subject, Records.question("1000AA", 0))) == ["1000"])
        #expect(Set(try await source.identifiers(subject, Records.question("1000AA", 11))) == ["1000"])
        #expect(Set(try await source.identifiers(subject, Records.question("1000AA", 12))) == ["1000", "1100"])
        #expect(Set(try await source.identifiers(subject, Records.question("1200aa", 12))) == ["1100", "1200", "1300"])
    }

    @Test func respectsHowFarAPersonWantsToTravel() async throws {
        let records = [Records.jobSeeker("near", "1100AA", travel: 11), Records.jobSeeker("far", "1100AA", travel: 12)]
        let source = try SourceUnderTest()
        try await source.load(.jobSeekers, records)
        #expect(try await source.identifiers(.jobSeekers) == ["far"])
        let generous = try SourceUnderTest(respectsTravelDistance: false)
        try await generous.load(.jobSeekers, records)
        #expect(Set(try await generous.identifiers(.jobSeekers)) == ["near", "far"])
    }

    @Test func appliesTheCriteria() async throws {
        let source = try SourceUnderTest()
        try await source.load(
            .jobSeekers,
            [
                Records.jobSeeker("driver", "1000AA", ",\"arbeidsmarktkwalificatie\":{\"rijbewijs\":[{\"codeSoortRijbewijs\":\"B\"}]}"),
                Records.jobSeeker("walker"),
            ])
        let question = Records.question(
            "1000AA", 10, ",\"arbeidsmarktkwalificatie.rijbewijs\":{\"$all\":[{\"$elemMatch\":{\"codeSoortRijbewijs\":{\"$eq\":\"B\"}}}]}")
        #expect(try await source.identifiers(.jobSeekers, question) == ["driver"])
    }

    @Test func keepsTheNearestOfTooMany() async throws {
        let source = try SourceUnderTest(maximumMatches: 5)
        try await source.load(.jobSeekers, people([("1000", 2), ("1100", 2), ("1300", 9)]))
        let answer = try await source.ask(.jobSeekers)
        #expect(answer.matches == 5)
        #expect(answer.truncated)
        let found = try await source.identifiers(.jobSeekers)
        #expect(found.count { $0.hasPrefix("1000") } == 2)
        #expect(found.count { $0.hasPrefix("1100") } == 2)
        #expect(found.count { $0.hasPrefix("1300") } == 1)
    }

    @Test(arguments: [(4, true), (5, false), (6, false)])
    func saysThatThereAreMoreOnlyWhenThereAre(maximum: Int, truncated: Bool) async throws {
        let source = try SourceUnderTest(maximumMatches: maximum)
        try await source.load(.jobSeekers, people([("1000", 2), ("1100", 3)]))
        let answer = try await source.ask(.jobSeekers)
        #expect(answer.truncated == truncated)
        #expect(answer.matches == min(maximum, 5))
        #expect(try JSONValue(parsing: answer.body.bytes)["maximumAantalResultatenBereikt"]?.boolValue == truncated)
    }

    @Test func saysThatThereAreMoreWhenTheyLieFurtherAway() async throws {
        let source = try SourceUnderTest(maximumMatches: 2)
        try await source.load(.jobSeekers, people([("1000", 2), ("9990", 1)]))
        #expect(try await source.ask(.jobSeekers).truncated)
        #expect(try await source.ask(.jobSeekers, Records.question("1000AA", 50)).truncated == false)
    }

    @Test func drawsAmongThoseAtTheSameDistanceFairly() async throws {
        // 1200 and 1201 lie on one spot: neither may always win.
        let source = try SourceUnderTest(maximumMatches: 2)
        try await source.load(.jobSeekers, people([("1200", 2), ("1201", 2)]))
        var drawn: [String: Int] = [:]
        for _ in 0..<200 { for id in try await source.identifiers(.jobSeekers) { drawn[id, default: 0] += 1 } }
        // Each is drawn with probability 1/2: 100 times, give or take 7 (one standard deviation).
        #expect(drawn.count == 4)
        #expect(drawn.values.allSatisfy { (60...140).contains($0) })
    }

    @Test(arguments: [3, 100])
    func givesNoMeaningToTheOrder(maximum: Int) async throws {
        let source = try SourceUnderTest(maximumMatches: maximum)
        try await source.load(.jobSeekers, people([("1000", 1), ("1100", 1), ("1200", 1)]))
        var orders: [[String]: Int] = [:]
        for _ in 0..<300 { orders[try await source.identifiers(.jobSeekers), default: 0] += 1 }
        #expect(orders.count == 6)
        #expect(orders.values.allSatisfy { (20...90).contains($0) })
    }

    @Test func givesTheSearchProfileAndNothingOfTheDetail() async throws {
        let source = try SourceUnderTest()
        try await source.load(
            .jobSeekers,
            [Records.jobSeeker("a", "1000AA", ",\"emailadres\":[\"wie@voorbeeld.nl\"],\"persoonlijkePresentatie\":\"x\",\"sector\":[]")])
        let body = String(decoding: try await source.ask(.jobSeekers).body.bytes, as: UTF8.self)
        #expect(body.contains("\"idWerkzoekende\":\"a\""))
        for part in ["emailadres", "voorbeeld", "persoonlijkePresentatie", "sector", "vraagID"] { #expect(!body.contains(part)) }
    }

    @Test func answersBothSubjectsFromTheirOwnProfiles() async throws {
        let source = try SourceUnderTest()
        try await source.load(.jobSeekers, [Records.jobSeeker("person")])
        try await source.load(.vacancies, [Records.vacancy("work")])
        #expect(try await source.identifiers(.jobSeekers) == ["person"])
        #expect(try await source.identifiers(.vacancies) == ["work"])
    }
}
