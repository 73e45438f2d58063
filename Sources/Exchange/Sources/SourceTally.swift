/// What is counted while a source's answer is read.
struct SourceTally: Hashable, Sendable {
    /// Different reasons kept apart per source; further ones are counted together.
    static let maximumReasons = 20

    var duplicates = 0
    var truncated = false
    var maximumReached: Bool?
    private(set) var recordsRefused = 0
    private(set) var refused: [RefusedRecords] = []

    private struct Reason: Hashable {
        let path: String
        let rule: String
    }

    /// Counts one record with everything that is wrong with it, each reason once.
    mutating func refuse(_ reasons: some Sequence<(path: String, rule: String)>) {
        recordsRefused += 1
        var seen: Set<Reason> = []
        for reason in reasons where seen.insert(Reason(path: reason.path, rule: reason.rule)).inserted {
            if let known = refused.firstIndex(where: { $0.path == reason.path && $0.rule == reason.rule }) {
                refused[known].count += 1
            } else if refused.count < Self.maximumReasons {
                refused.append(RefusedRecords(path: reason.path, rule: reason.rule, count: 1))
            } else if refused.count == Self.maximumReasons {
                refused.append(RefusedRecords(path: "", rule: "other", count: 1))
            } else {
                refused[Self.maximumReasons].count += 1
            }
        }
    }
}
