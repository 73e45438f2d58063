internal import FoundationEssentials
internal import LabourDomain

extension MisuseWatch {
    mutating func deliver(_ event: MatchesDelivered, at now: Date) -> [MisuseSignal] {
        guard event.count > 0 else { return [] }
        let asker = askers.place(of: event.asker)
        let context = context(of: event.questionID, asker: event.asker)
        if let context { countAnswer(context.place, context.value, asker: asker, at: now) }
        let new = countNew(event, asker: asker)
        guard new > 0 else { return [] }
        var signals: [MisuseSignal] = []
        let user = context?.value.who.user
        judgeAsker(event.asker, at: asker, new: new, now, into: &signals)
        judgeSource(event, at: asker, new: new, now, into: &signals)
        if let user { judgeUser(user, of: event.asker, at: asker, new: new, now, into: &signals) }
        if let value = context?.value { judgeShared(value, new: new, now, into: &signals) }
        return signals
    }

    /// What is known of a question, where it is of this asker.
    mutating func context(of question: String, asker: OIN) -> (place: Int, value: QuestionContext)? {
        guard let place = questions.known(question), let value = questions.values[place], value.who.asker == asker else { return nil }
        return (place, value)
    }

    /// The first matches of an answer: details for it are common from here on.
    private mutating func countAnswer(_ place: Int, _ context: QuestionContext, asker: Int, at now: Date) {
        guard !context.isAnswered else { return }
        questions.values[place]?.isAnswered = true
        peers.answer(of: &askers.values[asker].share, at: now)
        let common = detectors.tooManyDetails.common(peers: peers.perAnswer)
        askers.values[asker].excess = max(0, askers.values[asker].excess - common)
        guard let user = context.who.user else { return }
        let known = askers.values[asker].users.place(of: user)
        askers.values[asker].users.values[known].excess = max(0, askers.values[asker].users.values[known].excess - common)
    }

    private mutating func countNew(_ event: MatchesDelivered, asker: Int) -> Int {
        switch event.profiles {
        case .digests(let digests):
            countNew(digests.prefix(event.count), asker: asker)
        case .new(let new): new.bounded(0...event.count)
        case .unknown: event.count
        }
    }

    private mutating func countNew(_ digests: ArraySlice<UInt64>, asker: Int) -> Int {
        let mayGrow = hasRoomForFilters()
        let before = askers.values[asker].seen.bytes
        var new = 0
        for digest in digests where askers.values[asker].seen.insert(digest, mayGrow: mayGrow) { new += 1 }
        filters.bytes += askers.values[asker].seen.bytes - before
        return new
    }

    /// Askers that made room took their filters with them; they are only missed when the room is used up.
    private mutating func hasRoomForFilters() -> Bool {
        if filters.bytes >= capacity.filterBytes, filters.evicted != askers.evicted {
            filters = (askers.values.reduce(0) { $0 + $1.seen.bytes }, askers.evicted)
        }
        return filters.bytes < capacity.filterBytes
    }

    private mutating func judgeAsker(_ oin: OIN, at place: Int, new: Int, _ now: Date, into signals: inout [MisuseSignal]) {
        var findings: [MisuseFinding?] = []
        let balance = askers.values[place].views.show(new, at: now, by: detectors.harvest)
        findings.append(detectors.harvest.finding(balance: balance, of: detectors.harvest.balance, market: market.total))
        if !detectors.offHoursBulk.hours.contains(now) {
            findings.append(detectors.offHoursBulk.finding(profiles: askers.values[place].offHours.add(new, at: now)))
        }
        askers.values[place].history.add(new, at: now)
        findings.append(detectors.unlikeItsPast.finding(askers.values[place].history))
        for case let finding? in findings {
            let signal = book.raise(finding, target: .asker(oin), parties: [oin], evidence: askers.values[place].recent, at: now)
            if let signal { signals.append(signal) }
        }
    }

    private mutating func judgeSource(_ event: MatchesDelivered, at asker: Int, new: Int, _ now: Date, into signals: inout [MisuseSignal]) {
        let place = askers.values[asker].sources.place(of: event.source)
        let balance = askers.values[asker].sources.values[place].show(new, at: now, by: detectors.harvest)
        let size = market.profiles(of: event.source)
        let limit = detectors.harvest.sourceBalance
        guard let finding = detectors.harvest.finding(balance: balance, of: limit, market: size, kind: .sourceHarvest) else { return }
        let signal = book.raise(
            finding, target: .source(asker: event.asker, source: event.source), parties: [event.asker],
            evidence: askers.values[asker].recent, at: now)
        if let signal { signals.append(signal) }
    }

    private mutating func judgeUser(
        _ user: KeyedDigest, of oin: OIN, at asker: Int, new: Int, _ now: Date, into signals: inout [MisuseSignal]
    ) {
        let place = askers.values[asker].users.place(of: user)
        let balance = askers.values[asker].users.values[place].views.show(new, at: now, by: detectors.harvest)
        let hour = askers.values[asker].users.values[place].profiles.add(new, at: now)
        let findings = [
            detectors.harvest.finding(balance: balance, of: detectors.harvest.userBalance, market: market.total),
            detectors.harvest.finding(userHour: hour, market: market.total),
        ]
        for case let finding? in findings {
            let signal = book.raise(
                finding, target: .user(oin, user), parties: [oin], evidence: askers.values[asker].users.values[place].recent, at: now)
            if let signal { signals.append(signal) }
        }
    }
}
