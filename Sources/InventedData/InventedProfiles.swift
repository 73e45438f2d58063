public import Geography
public import LabourDomain
public import Matching

/// Job seekers, vacancies and contact moments of one source that do not exist, but could: believable Dutch records for the pilot, for tests and for
/// measuring.
///
/// Each profile follows from seed, kind and index alone, so that any number can be made in any order in constant memory, the same in every run.
/// Another seed gives other people and other identifiers. Some profiles are incomplete and about three vacancies in a hundred are closed.
public struct InventedProfiles: Sendable {
    /// What kind of source this is.
    public let kind: SourceKind

    private let seed: UInt64
    private let mix: SourceMix
    private let jobSeekers: InventedJobSeeker
    private let vacancies: InventedVacancy
    private let contactMoments: InventedContactMoment

    /// Prepares the tables for a source at a place; dates lie around the reference date.
    public init(
        seed: UInt64, kind: SourceKind, place: Place, gazetteer: Gazetteer, register: OccupationRegister, referenceDate: CalendarDate
    ) throws(InventedDataError) {
        let mix = SourceMix.of(kind)
        let areas = try InhabitedAreas(place, gazetteer: gazetteer)
        let catalogue = try TradeCatalogue(register: register, mix: mix)
        self.seed = seed
        self.kind = kind
        self.mix = mix
        jobSeekers = InventedJobSeeker(catalogue: catalogue, areas: areas, mix: mix, today: referenceDate)
        vacancies = InventedVacancy(catalogue: catalogue, areas: areas, mix: mix, today: referenceDate)
        contactMoments = InventedContactMoment(kind: kind, areas: areas, today: referenceDate)
    }

    /// The job seeker with this index, 0..<2^40. Every index has another identifier.
    public func jobSeeker(_ index: Int) throws(InventedDataError) -> JobSeeker {
        let id = try ProfileNumber.id(prefix: mix.idPrefix, kind: "wz", seed: seed ^ purpose(1), index: index)
        var chance = Chance(seed: seed, purpose: purpose(1), index: index)
        return jobSeekers.jobSeeker(id, &chance)
    }

    /// The vacancy with this index, 0..<2^40. Every index has another identifier.
    public func vacancy(_ index: Int) throws(InventedDataError) -> Vacancy {
        let id = try ProfileNumber.id(prefix: mix.idPrefix, kind: "vac", seed: seed ^ purpose(2), index: index)
        var chance = Chance(seed: seed, purpose: purpose(2), index: index)
        return vacancies.vacancy(id, number: index, &chance)
    }

    /// The contact moment with this index, 0..<2^40. Employers are few, so that each has some, and the same ones in every source.
    public func contactMoment(_ index: Int) throws(InventedDataError) -> ContactMoment {
        guard (0..<ProfileNumber.count).contains(index) else { throw .indexOutOfRange(got: index) }
        var chance = Chance(seed: seed, purpose: purpose(3), index: index)
        return contactMoments.contactMoment(&chance)
    }

    private func purpose(_ subject: UInt64) -> UInt64 {
        kind.rawValue.utf8.reduce(subject) { $0 &* 257 &+ UInt64($1) }
    }
}
