import Geography
import InventedData
import LabourDomain
import Matching

/// Generators with everything built in, made once for all tests.
enum Fixture {
    static let gazetteer = Result { try Gazetteer.netherlands() }
    static let register = Result { try OccupationRegister.starter() }
    static let today = Result { try CalendarDate(iso: "2026-11-22") }
    static let utrecht = Result { try PostcodeArea(3511) }

    static func profiles(_ kind: SourceKind, seed: UInt64 = 1) throws -> InventedProfiles {
        let place = kind == .municipality ? Place.around(try utrecht.get(), kilometres: 15) : .country
        return try InventedProfiles(
            seed: seed, kind: kind, place: place, gazetteer: gazetteer.get(), register: register.get(), referenceDate: today.get())
    }

    /// The first 2,000 of each kind.
    static func jobSeekers(_ kind: SourceKind) throws -> [JobSeeker] { try people.get()[kind] ?? [] }

    /// The first 2,000 of each kind.
    static func vacancies(_ kind: SourceKind) throws -> [Vacancy] { try work.get()[kind] ?? [] }

    private static let people = Result { try all { profiles, index in try profiles.jobSeeker(index) } }
    private static let work = Result { try all { profiles, index in try profiles.vacancy(index) } }

    private static func all<Value>(_ make: (InventedProfiles, Int) throws -> Value) throws -> [SourceKind: [Value]] {
        try Dictionary(
            uniqueKeysWithValues: SourceKind.allCases.map { kind in
                let profiles = try profiles(kind)
                return (kind, try (0..<2000).map { try make(profiles, $0) })
            })
    }

    /// How many out of a hundred.
    static func share<Value>(_ values: [Value], _ holds: (Value) -> Bool) -> Double {
        Double(values.filter(holds).count) * 100 / Double(values.count)
    }
}
