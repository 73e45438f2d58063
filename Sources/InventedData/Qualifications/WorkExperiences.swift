import LabourDomain

/// Jobs somebody had, going back from the reference date, one after the other.
enum WorkExperiences {
    struct Career {
        var jobs: [WorkExperience] = []
        /// Calendar years from shortly before the first job to now; time without work counts as well.
        var years = 0
    }

    /// Jobs in one trade and some in others of its family.
    static func career(
        _ known: KnownTrade, others: [KnownTrade], family: TradeFamily, mix: SourceMix, today: CalendarDate, _ chance: inout Chance
    ) -> Career {
        var career = Career()
        guard !chance.happens(mix.withoutExperience) else { return career }
        var end = today.adding(days: -chance.integer(in: 0...mix.monthsWithoutWork * 30))
        let count = chance.pick(weighted: [(30, 1), (40, 2), (20, 3), (10, 4)], otherwise: 1)
        for position in 0..<count {
            let start = end.adding(days: -chance.integer(in: 90...2200))
            let job = position == 0 || chance.happens(60) ? known : chance.pick(others) ?? known
            var experience = WorkExperience(occupation: job.code, startDate: start, endDate: end)
            if chance.happens(85) {
                experience.organisation = InventedEmployer.name(family.employerWords(of: job.trade), intermediary: nil, &chance)
            }
            if chance.happens(60) {
                let tasks = Sentence.list(chance.pick(chance.integer(in: 2...3), of: job.trade.tasks))
                experience.explanation = "Mijn werk was \(tasks)."
            }
            career.jobs.append(experience)
            end = start.adding(days: -chance.integer(in: 0...400))
        }
        career.years = max(0, today.year - end.year)
        // Somebody who has work now and looks for other work.
        if chance.happens(mix.monthsWithoutWork < 40 ? 25 : 4) { career.jobs[0].endDate = nil }
        return career
    }
}
