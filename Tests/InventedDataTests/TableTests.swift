import Geography
import LabourDomain
import Matching
import Testing

@testable import InventedData

struct TableTests {
    @Test func `every trade is in the starter register, in its own group, once`() throws {
        let register = try Fixture.register.get()
        var names: Set<String> = []
        for family in TradeFamily.all {
            for trade in family.trades {
                let occupation = try #require(register.occupations(named: trade.name).first, "\(trade.name)")
                #expect(occupation.name == trade.name && occupation.group == family.group)
                #expect(names.insert(trade.name).inserted, "\(trade.name)")
            }
        }
        #expect(Set(TradeFamily.all.map(\.group)) == Set(OccupationGroup.allCases))
        #expect(names.count >= 100)
    }

    @Test func `every trade has tasks, a branch and licences that exist`() {
        for trade in TradeFamily.all.flatMap(\.trades) {
            #expect(trade.tasks.count >= 3 && Set(trade.tasks).count == trade.tasks.count, "\(trade.name)")
            #expect(!trade.sectors.isEmpty && trade.sectors.allSatisfy { (1000...99_999).contains($0) }, "\(trade.name)")
            #expect(trade.weight > 0)
        }
        let driver = TradeFamily.transport.trades.first
        #expect(driver?.licences.map(\.categoryNames) == [["B", "C"], ["B", "C", "CE"], ["B", "C", "CE"], ["B", "C", "BE", "CE"]])
    }

    @Test func `every town has areas that the gazetteer knows, and no area is in two towns`() throws {
        let gazetteer = try Fixture.gazetteer.get()
        var seen: Set<Int> = []
        for town in Town.all {
            #expect(try town.areas.contains { gazetteer.contains(try PostcodeArea($0)) }, "\(town.name)")
            #expect(town.areas.allSatisfy { seen.insert($0).inserted }, "\(town.name)")
        }
    }

    @Test func `days are added as the calendar has them`() throws {
        // Every day from 1999 to 2105, by trying which exist: leap years of four, of a hundred and of four hundred among them.
        var days: [CalendarDate] = []
        for year in 1999...2105 {
            for month in 1...12 {
                for day in 1...31 {
                    if let date = try? CalendarDate(year: year, month: month, day: day) { days.append(date) }
                }
            }
        }
        let first = try #require(days.first)
        for (index, day) in days.enumerated() where index % 7 == 0 || day.day < 3 {
            #expect(first.adding(days: index) == day)
            #expect(day.adding(days: -index) == first)
        }
        #expect(first.adding(days: 10_000_000) == first)
    }

    @Test func `chance is even, and heavy values come more often`() {
        var chance = Chance(seed: 9, purpose: 1, index: 0)
        var counts = [Int](repeating: 0, count: 10)
        for _ in 0..<20_000 { counts[chance.below(10)] += 1 }
        #expect(counts.allSatisfy { (1800...2200).contains($0) }, "\(counts)")
        var heavy = 0
        let choice = WeightedChoice([(weight: 1, value: false), (weight: 0, value: false), (weight: 3, value: true)])
        for _ in 0..<4000 where choice?.pick(&chance) == true { heavy += 1 }
        #expect((2850...3150).contains(heavy), "\(heavy)")
        #expect(WeightedChoice([(weight: 0, value: 1)]) == nil)
    }
}
