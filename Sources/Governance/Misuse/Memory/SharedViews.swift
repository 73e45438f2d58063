internal import FoundationEssentials
internal import LabourDomain

/// Who looked at profiles with the same criteria or in the same area, and how much of it was not followed by a choice: at most 24
/// parties, those with the greatest balances.
struct SharedViews: Sendable {
    static let maximumParties = 24
    private(set) var parties: [Party] = []
    var recent = RecentQuestions()

    struct Party: Sendable {
        let asker: OIN
        var views = UnchosenViews()
    }

    mutating func show(_ count: Int, to asker: OIN, at now: Date, by rule: Harvest) {
        guard let place = place(of: asker) else { return }
        _ = parties[place].views.show(count, at: now, by: rule)
    }

    mutating func choose(_ asker: OIN, by rule: Harvest) {
        guard let place = parties.firstIndex(where: { $0.asker == asker }) else { return }
        parties[place].views.choose(by: rule)
    }

    private mutating func place(of asker: OIN) -> Int? {
        if let place = parties.firstIndex(where: { $0.asker == asker }) { return place }
        if parties.count < Self.maximumParties {
            parties.append(Party(asker: asker))
            return parties.count - 1
        }
        guard let least = parties.indices.min(by: { parties[$0].views.profiles < parties[$1].views.profiles }) else { return nil }
        parties[least] = Party(asker: asker)
        return least
    }
}
