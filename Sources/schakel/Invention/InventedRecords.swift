import Foundation
import Geography
import InventedData
import LabourDomain
import Matching
import VUMWire

/// Invented profiles and contact moments as records of the standard, in JSON Lines: the same bytes for the same seed, kind, place and day.
struct InventedRecords: AsyncSequence, Sendable {
    private let profiles: InventedProfiles
    private let subject: Subject
    private let count: Int

    /// Prepares `count` records; they are made when they are read.
    init(subject: Subject, kind: SourceKind, place: Place, count: Int, seed: UInt64, day: CalendarDate, gazetteer: Gazetteer) throws {
        self.subject = subject
        self.count = count
        do {
            profiles = try InventedProfiles(
                seed: seed, kind: kind, place: place, gazetteer: gazetteer, register: try OccupationRegister.starter(), referenceDate: day)
        } catch InventedDataError.nobodyLivesThere {
            throw CommandFailure("Nobody lives there: the postcode does not exist, or there are no homes within that distance.")
        }
    }

    /// One record and its line break.
    func line(_ index: Int) throws -> [UInt8] {
        switch subject {
        case .jobSeekers: WireContract.wireRecord(try profiles.jobSeeker(index)) + [0x0A]
        case .vacancies: WireContract.wireRecord(try profiles.vacancy(index)) + [0x0A]
        case .contactMoments: WireContract.wireRecord(try profiles.contactMoment(index)) + [0x0A]
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(records: self) }

    /// Gives some tens of records at a time.
    struct AsyncIterator: AsyncIteratorProtocol {
        private static let pieceCount = 50
        fileprivate let records: InventedRecords
        private var index = 0

        fileprivate init(records: InventedRecords) { self.records = records }

        mutating func next() async throws -> [UInt8]? {
            guard index < records.count else { return nil }
            try Task.checkCancellation()
            let end = Swift.min(records.count, index + Self.pieceCount)
            defer { index = end }
            return try (index..<end).reduce(into: []) { $0 += try records.line($1) }
        }
    }
}

extension CalendarDate {
    /// The day it is in the Netherlands.
    static func today() throws -> CalendarDate {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Amsterdam") ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: Date())
        return try CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }
}
