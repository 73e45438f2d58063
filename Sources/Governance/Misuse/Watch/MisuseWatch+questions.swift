internal import FoundationEssentials
internal import LabourDomain

extension MisuseWatch {
    mutating func ask(_ event: QuestionAsked, at now: Date) -> [MisuseSignal] {
        let asker = askers.place(of: event.who.asker)
        askers.values[asker].recent.add(event.questionID)
        if let user = event.who.user {
            let place = askers.values[asker].users.place(of: user)
            askers.values[asker].users.values[place].recent.add(event.questionID)
        }
        let criteria = CriteriaKey(subject: event.area.subject, criteria: event.criteria)
        let context = questions.place(of: event.questionID)
        questions.values[context] = QuestionContext(who: event.who, criteria: criteria, area: event.area)
        let shared = sharedCriteria.place(of: criteria)
        sharedCriteria.values[shared].recent.add(event.questionID)
        let area = sharedAreas.place(of: event.area)
        sharedAreas.values[area].recent.add(event.questionID)
        return [sweep(event, criteria: criteria, at: now), share(event, at: now)].compactMap { $0 }
    }

    private mutating func sweep(_ event: QuestionAsked, criteria: CriteriaKey, at now: Date) -> MisuseSignal? {
        let rule = detectors.areaSweep
        let place = sweeps.place(of: AskerCriteriaKey(asker: event.who.asker, criteria: criteria))
        guard let seen = sweeps.values[place].add(event.area, question: event.questionID, at: now, window: rule.window),
            let finding = rule.finding(centres: seen.centres, radii: seen.radii)
        else { return nil }
        return book.raise(
            finding, target: .asker(event.who.asker), parties: [event.who.asker], evidence: sweeps.values[place].recent, at: now)
    }

    private mutating func share(_ event: QuestionAsked, at now: Date) -> MisuseSignal? {
        let rule = detectors.sharedQuestion
        let place = sameQuestions.place(of: QuestionKey(area: event.area, criteria: event.criteria))
        guard sameQuestions.values[place].add(event.who, question: event.questionID, at: now, window: rule.window) else { return nil }
        let same = sameQuestions.values[place]
        guard let finding = rule.finding(users: same.users.count, parties: same.parties.count) else { return nil }
        return book.raise(
            finding, target: .question(event.area, event.criteria), parties: same.parties, evidence: same.recent, at: now)
    }

    mutating func refuse(_ event: QuestionRefused, at now: Date) -> [MisuseSignal] {
        let asker = askers.place(of: event.who.asker)
        let count = askers.values[asker].refused.questions.add(1, at: now)
        guard let finding = detectors.refusals.finding(questions: count) else { return [] }
        return raise(finding, of: event.who.asker, at: asker, now)
    }

    mutating func refuse(_ event: ReferenceRefused, at now: Date) -> [MisuseSignal] {
        let asker = askers.place(of: event.who.asker)
        let count = askers.values[asker].refused.add(event.reason, at: now)
        guard let finding = detectors.refusals.finding(event.reason, count) else { return [] }
        return raise(finding, of: event.who.asker, at: asker, now)
    }

    private mutating func raise(_ finding: MisuseFinding, of asker: OIN, at place: Int, _ now: Date) -> [MisuseSignal] {
        let signal = book.raise(finding, target: .asker(asker), parties: [asker], evidence: askers.values[place].recent, at: now)
        return signal.map { [$0] } ?? []
    }
}
