internal import FoundationEssentials
internal import LabourDomain

/// What is remembered of one asker.
struct AskerState: Sendable {
    var recent = RecentQuestions()
    var seen = SeenProfiles()
    var views = UnchosenViews()
    /// Details beyond what is common; never below zero.
    var excess: Float = 0
    /// New profiles outside office hours.
    var offHours = RollingCount(hours: 24)
    var history = OwnHistory()
    var share = PeerDetails.Share()
    var refused = RefusedCounts()
    var users: RecencyTable<KeyedDigest, UserState>
    var sources: RecencyTable<OIN, UnchosenViews>

    init(capacity: WatchCapacity) {
        users = RecencyTable(capacity: capacity.usersPerAsker, initial: UserState())
        sources = RecencyTable(capacity: capacity.sourcesPerAsker, initial: UnchosenViews())
    }
}

/// What is remembered of one user of an asker.
struct UserState: Sendable {
    var recent = RecentQuestions()
    var views = UnchosenViews()
    /// Details beyond what is common; never below zero.
    var excess: Float = 0
    /// Profiles that were new to the asker.
    var profiles = RollingCount(hours: 1)
    var details = RollingCount(hours: 24)
}

/// What an asker tried in vain.
struct RefusedCounts: Sendable {
    private var ofAnotherAsker = RollingCount(hours: 24)
    private var forged = RollingCount(hours: 24)
    private var expired = RollingCount(hours: 24)
    var questions = RollingCount(hours: 24)

    /// Counts one; how many there were in a day.
    mutating func add(_ reason: ReferenceRefused.Reason, at now: Date) -> Int {
        switch reason {
        case .ofAnotherAsker: ofAnotherAsker.add(1, at: now)
        case .forged: forged.add(1, at: now)
        case .expired: expired.add(1, at: now)
        }
    }
}
