/// What answering a question needs of one profile: whether it satisfies, and where its bytes stand. 32 bytes, so that a look at a profile costs
/// one line of the processor's cache.
struct PackedRow {
    let flags: UInt64
    let facts: PackedFacts
    let place: MatchPlace
}
