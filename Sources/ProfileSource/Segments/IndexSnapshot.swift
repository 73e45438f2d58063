/// The profiles of one subject at one moment. Immutable once published, so that any number of readers share it.
struct IndexSnapshot: Sendable {
    /// Largest first.
    var segments: [LiveSegment] = []
    var occupations = OccupationNumbers()
    var languages = LanguageSets()

    /// The search profile of a row, where it stands.
    func match(at place: RowPlace) -> ArraySlice<UInt8> { segments[Int(place.segment)].segment.rows.match(of: Int(place.row)) }

    /// Where the bytes of a row stand.
    @inline(__always) func place(of place: RowPlace) -> MatchPlace { segments[Int(place.segment)].segment.rows.place(of: Int(place.row)) }

    /// The number of profiles that can be found.
    var count: Int { segments.reduce(0) { $0 + $1.liveCount } }

    /// The bytes of all but the matches and identifiers.
    var byteCountWithoutMatches: Int {
        segments.reduce(languages.byteCount) { $0 + $1.segment.byteCountWithoutMatches + 8 * $1.dead.capacity }
    }
}

/// One profile in a snapshot.
struct RowPlace: Equatable, Sendable {
    /// The position of the segment.
    let segment: UInt32
    let row: UInt32
}
