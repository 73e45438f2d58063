import Foundation
public import Geography
import InventedData
public import LabourDomain
import Matching
public import ProfileSource
import VUMWire

/// Profiles and questions of a market that does not exist, the same in every run.
public struct InventedMarket: Sendable {
    public let gazetteer: Gazetteer
    private let profiles: InventedProfiles
    private let contract = WireContract.of(.jobSeekers)

    public init() throws {
        gazetteer = try Gazetteer.netherlands()
        profiles = try InventedProfiles(
            seed: 1, kind: .nationalService, place: .country, gazetteer: gazetteer, register: try OccupationRegister.starter(),
            referenceDate: try CalendarDate(year: 2026, month: 11, day: 22))
    }

    /// One job seeker as both engines take it.
    public struct Profile: Sendable {
        public let stored: StoredProfile
        public let facts: SelectionFacts
        public let match: [UInt8]
    }

    /// The profile with this number; `nil` for the few that nobody can find.
    public func profile(_ number: Int) throws -> Profile? {
        let record = WireContract.wireRecord(try profiles.jobSeeker(number))
        let facts = try contract.facts(of: record)
        guard let id = contract.identifier(of: record), let area = facts.postcode?.area, gazetteer.contains(area) else { return nil }
        let moment = Date(timeIntervalSince1970: 1_790_000_000)
        return Profile(
            stored: StoredProfile(id: id, record: record, suppliedAt: moment, of: .jobSeekers), facts: facts,
            match: try contract.searchProfile(of: record))
    }

    /// The first so many profiles that can be found, in their order, without their records: those are read for a detail only, and a million would
    /// not fit in the memory of a small machine. Invented on two cores.
    public func profiles(_ count: Int) async throws -> [Profile] {
        var found: [Profile] = []
        found.reserveCapacity(count)
        let chunk = 5_000
        var first = 0
        while found.count < count {
            let middle = first + chunk
            async let second = invented(from: middle, chunk)
            found += try invented(from: first, chunk)
            found += try await second
            first += 2 * chunk
        }
        return Array(found.prefix(count))
    }

    private func invented(from first: Int, _ count: Int) throws -> [Profile] {
        try (first..<(first + count)).compactMap { number in
            try profile(number).map { profile in
                let stored = profile.stored
                return Profile(
                    stored: StoredProfile(id: stored.id, record: [], suppliedAt: stored.suppliedAt, prepared: stored.prepared),
                    facts: profile.facts, match: profile.match)
            }
        }
    }

    /// Questions as mediators ask them: around where somebody lives, mostly within 5 to 50 kilometres, one to three occupations, and some of hours,
    /// licences, languages and availability.
    public func questions(_ count: Int) throws -> [SelectionQuestion] {
        var chance = SplitMix(state: 20_261_122)
        var questions: [SelectionQuestion] = []
        var number = 100_000_000
        while questions.count < count {
            number += 1
            guard let person = try profile(number), let other = try profile(number + 50_000_000), let postcode = person.facts.postcode
            else {
                continue
            }
            let radii = [5, 10, 10, 15, 15, 20, 25, 25, 30, 40, 50, 75]
            var question = SelectionQuestion(area: try SearchArea(centre: postcode, radius: radii[chance.below(radii.count)]))
            let occupations = person.facts.occupations + other.facts.occupations
            question.occupations = Array(occupations.prefix(1 + chance.below(3)))
            if question.occupations.isEmpty { continue }
            if chance.below(2) == 0 { question.maximumHoursAtLeast = [16, 24, 32, 36][chance.below(4)] }
            if chance.below(3) == 0 { question.licences = [DrivingLicences(name: "B"), DrivingLicences(name: "C")][chance.below(2)] ?? [] }
            if chance.below(3) == 0 { question.languages = [LanguageDemand(language: .dutch, oralAtLeast: UInt8(2 + chance.below(3)))] }
            if chance.below(4) == 0 { question.availableBy = try CalendarDate(year: 2027, month: 1 + chance.below(6), day: 1) }
            questions.append(question)
        }
        return questions
    }
}

/// A small generator with a seed, so that every run asks the same.
public struct SplitMix {
    private var state: UInt64

    public init(state: UInt64) { self.state = state }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
