internal import FoundationEssentials

/// How many people the askers together choose from an answer, on average. What is old counts half each time 20,000 newer answers have come.
///
/// An asker counts for at most forty answers a day, so that none of them sets the standard it is held to.
struct PeerDetails: Sendable {
    private static let horizon = 20_000.0
    static let answersPerDay = 40
    static let detailsPerDay = 200

    private var answers = 0.0
    private var details = 0.0

    /// People chosen for each answer; 0 until there are a hundred answers.
    var perAnswer: Double { answers < 100 ? 0 : details / answers }

    mutating func answer(of share: inout Share, at now: Date) {
        guard share.takeAnswer(at: now) else { return }
        answers += 1
        if answers > Self.horizon {
            answers /= 2
            details /= 2
        }
    }

    mutating func detail(of share: inout Share, at now: Date) {
        if share.takeDetail(at: now) { details += 1 }
    }

    /// What one asker has added today.
    struct Share: Sendable {
        private var day: Int32 = 0
        private var answers: UInt8 = 0
        private var details: UInt8 = 0

        fileprivate mutating func takeAnswer(at now: Date) -> Bool {
            begin(now)
            guard answers < PeerDetails.answersPerDay else { return false }
            answers += 1
            return true
        }

        fileprivate mutating func takeDetail(at now: Date) -> Bool {
            begin(now)
            // Details of answers that do not count would raise the average.
            guard answers < PeerDetails.answersPerDay, details < PeerDetails.detailsPerDay else { return false }
            details += 1
            return true
        }

        private mutating func begin(_ now: Date) {
            let today = Int32(now.timeIntervalSince1970 / 86_400)
            guard today > day else { return }
            self = Share()
            day = today
        }
    }
}
