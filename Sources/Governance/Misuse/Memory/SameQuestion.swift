internal import FoundationEssentials
internal import LabourDomain

/// Who asked exactly the same question, from the first one on.
struct SameQuestion: Sendable {
    private static let maximumUsers = 16
    private static let maximumParties = 8
    private var begun = Date.distantPast
    private(set) var parties: [OIN] = []
    private(set) var users: [KeyedDigest] = []
    private(set) var details = 0
    private(set) var recent = RecentQuestions()

    /// Adds one who asks; whether it is somebody new.
    mutating func add(_ who: AskerIdentity, question: String, at now: Date, window: Int) -> Bool {
        if now.timeIntervalSince(begun) > Double(window) * 3_600 {
            self = SameQuestion()
            begun = now
        }
        recent.add(question)
        var isNew = false
        if parties.count < Self.maximumParties, !parties.contains(who.asker) {
            parties.append(who.asker)
            isNew = true
        }
        if let user = who.user, users.count < Self.maximumUsers, !users.contains(user) {
            users.append(user)
            isNew = true
        }
        return isNew
    }

    /// Counts a detail; how many there have been.
    mutating func addDetail() -> Int {
        details += 1
        return details
    }
}
