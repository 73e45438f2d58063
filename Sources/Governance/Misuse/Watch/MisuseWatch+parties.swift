internal import FoundationEssentials
internal import LabourDomain

extension MisuseWatch {
    /// Looks at parties together that use the same criteria, or the same area: what two of them share out stays below the threshold of
    /// each.
    mutating func judgeShared(_ context: QuestionContext, new: Int, _ now: Date, into signals: inout [MisuseSignal]) {
        let criteria = sharedCriteria.place(of: context.criteria)
        sharedCriteria.values[criteria].show(new, to: context.who.asker, at: now, by: detectors.harvest)
        let area = sharedAreas.place(of: context.area)
        sharedAreas.values[area].show(new, to: context.who.asker, at: now, by: detectors.harvest)
        let groups: [(MisuseTarget, SharedViews)] = [
            (.criteria(context.criteria.subject, context.criteria.criteria), sharedCriteria.values[criteria]),
            (.area(context.area), sharedAreas.values[area]),
        ]
        for (target, shared) in groups {
            guard let joint = jointBalance(of: shared.parties),
                let finding = detectors.harvest.finding(
                    balance: joint.balance, of: detectors.harvest.jointBalance, market: market.total, kind: .jointHarvest)
            else { continue }
            let signal = book.raise(finding, target: target, parties: joint.parties, evidence: shared.recent, at: now)
            if let signal { signals.append(signal) }
        }
    }

    /// The balances together of those who have a fair part in it; `nil` for fewer than two. A party counts for no more than its balance
    /// over all questions: who chooses people elsewhere is not a part of it.
    private func jointBalance(of parties: [SharedViews.Party]) -> (balance: Int, parties: [OIN])? {
        guard parties.count > 1 else { return nil }
        let threshold = detectors.harvest.jointBalance.profiles(of: market.total)
        guard parties.reduce(0, { $0 + max(0, Int($1.views.profiles)) }) >= threshold else { return nil }
        var balance = 0
        var taking: [OIN] = []
        for party in parties where Int(party.views.profiles) * 5 >= threshold {
            guard let place = askers.peek(party.asker) else { continue }
            let own = min(Int(party.views.profiles), Int(askers.values[place].views.profiles))
            guard own * 5 >= threshold else { continue }
            balance += own
            taking.append(party.asker)
        }
        return taking.count > 1 ? (balance, Array(taking.prefix(SignalSighting.maximumParties))) : nil
    }
}
