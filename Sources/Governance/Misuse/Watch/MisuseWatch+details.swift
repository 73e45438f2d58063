internal import FoundationEssentials
internal import LabourDomain

extension MisuseWatch {
    mutating func request(_ event: DetailRequested, at now: Date) -> [MisuseSignal] {
        let asker = askers.place(of: event.who.asker)
        peers.detail(of: &askers.values[asker].share, at: now)
        var signals: [MisuseSignal] = []
        let rule = detectors.tooManyDetails
        let common = rule.common(peers: peers.perAnswer)
        askers.values[asker].excess = min(1_000_000, askers.values[asker].excess + 1)
        if let finding = rule.finding(excess: askers.values[asker].excess, common: common) {
            let signal = book.raise(
                finding, target: .asker(event.who.asker), parties: [event.who.asker], evidence: askers.values[asker].recent, at: now)
            if let signal { signals.append(signal) }
        }
        if let user = event.who.user { judge(user, of: event.who.asker, at: asker, common: common, now, into: &signals) }
        if let context = context(of: event.questionID, asker: event.who.asker)?.value {
            let place = sameQuestions.place(of: QuestionKey(area: context.area, criteria: context.criteria.criteria))
            let details = sameQuestions.values[place].addDetail()
            if let finding = detectors.sharedQuestion.finding(details: details) {
                let same = sameQuestions.values[place]
                let signal = book.raise(
                    finding, target: .question(context.area, context.criteria.criteria), parties: same.parties, evidence: same.recent,
                    at: now)
                if let signal { signals.append(signal) }
            }
        }
        return signals
    }

    private mutating func judge(
        _ user: KeyedDigest, of oin: OIN, at asker: Int, common: Float, _ now: Date, into signals: inout [MisuseSignal]
    ) {
        let rule = detectors.tooManyDetails
        let place = askers.values[asker].users.place(of: user)
        let excess = min(1_000_000, askers.values[asker].users.values[place].excess + 1)
        askers.values[asker].users.values[place].excess = excess
        let day = askers.values[asker].users.values[place].details.add(1, at: now)
        for case let finding? in [rule.finding(userDay: day), rule.finding(excess: excess, common: common)] {
            let signal = book.raise(
                finding, target: .user(oin, user), parties: [oin], evidence: askers.values[asker].users.values[place].recent, at: now)
            if let signal { signals.append(signal) }
        }
    }

    /// Only a person who was chosen for the first time, and whose detail was delivered, accounts for profiles looked at: otherwise the same
    /// detail again and again, or one that does not exist, would do.
    mutating func end(_ event: DetailEnded) -> [MisuseSignal] {
        guard event.outcome == .delivered, let asker = askers.known(event.who.asker) else { return [] }
        let rule = detectors.harvest
        askers.values[asker].views.choose(by: rule)
        if let source = askers.values[asker].sources.known(event.source) { askers.values[asker].sources.values[source].choose(by: rule) }
        if let user = event.who.user, let place = askers.values[asker].users.known(user) {
            askers.values[asker].users.values[place].views.choose(by: rule)
        }
        if let context = context(of: event.questionID, asker: event.who.asker)?.value {
            if let place = sharedCriteria.known(context.criteria) {
                sharedCriteria.values[place].choose(event.who.asker, by: rule)
            }
            if let place = sharedAreas.known(context.area) { sharedAreas.values[place].choose(event.who.asker, by: rule) }
        }
        return []
    }
}
