import LabourDomain

/// Makes one job seeker of one stream of chance.
///
/// Never filled, since it would say something about health: the register of target groups, and an adapted working environment.
struct InventedJobSeeker {
    let catalogue: TradeCatalogue
    let areas: InhabitedAreas
    let mix: SourceMix
    let today: CalendarDate

    func jobSeeker(_ id: ProfileID, _ chance: inout Chance) -> JobSeeker {
        var person = JobSeeker(id: id)
        let known = catalogue.pick(&chance)
        let home = areas.pick(&chance)
        var travel = Travel(known, &chance)
        var schedule = Schedule(known.trade, family: catalogue.family(of: known), &chance)
        schedule.forget(mix.incomplete, &chance)
        if chance.happens(mix.incomplete) { travel.maximumDistance = nil }
        if let postcode = InhabitedAreas.postcode(in: home.area, &chance) {
            person.mobility = Mobility(
                postcode: postcode, maximumDistance: travel.maximumDistance, maximumTravelTime: travel.maximumTime)
        }
        let others = catalogue.related(to: known, licences: travel.licences)
        person.desiredOccupations =
            [known.code] + chance.pick(chance.pick(weighted: [(45, 0), (35, 1), (20, 2)], otherwise: 0), of: others).map(\.code)
        let career = WorkExperiences.career(known, others: others, family: catalogue.family(of: known), mix: mix, today: today, &chance)
        person.qualification = qualification(known, travel: travel, career: career, home: home.area, &chance)
        person.contractForms = chance.happens(mix.incomplete) ? [] : ContractForms.any(mix: mix, isForBeginner: career.years < 2, &chance)
        person.workingHours = schedule.hours
        person.flexibility = flexibility(schedule, &chance)
        person.sectors = chance.happens(75) ? known.trade.sectors : []
        person.transport = chance.happens(mix.incomplete) ? [] : travel.transport
        if chance.happens(mix.guidance) { person.requirements.guidance = .yes }
        if chance.happens(15) { person.requirements.variation = chance.happens(60) ? .yes : .no }
        if chance.happens(80) { person.presentation = Presentation.text(known, years: career.years, schedule: schedule, &chance) }
        addContact(to: &person, &chance)
        return person
    }

    private func qualification(
        _ known: KnownTrade, travel: Travel, career: WorkExperiences.Career, home: PostcodeArea, _ chance: inout Chance
    ) -> Qualification {
        let family = catalogue.family(of: known)
        var qualification = Qualification()
        qualification.workingLevel = chance.happens(mix.incomplete) ? (chance.happens(50) ? .unknown : nil) : known.level
        qualification.educations = Educations.ofPerson(known, yearsSince: career.years, today: today, &chance)
        qualification.courses = Courses.ofPerson(known.trade, today: today, &chance)
        qualification.competences = chance.happens(65) ? chance.pick(chance.integer(in: 2...4), of: family.capabilities).map(\.code) : []
        qualification.interests = chance.pick(chance.pick(weighted: [(50, 0), (35, 1), (15, 2)], otherwise: 0), of: family.interests)
        // A profession that may not be done without its licence is only believable with it; other people's may be unknown.
        let mayForget = known.trade.licences.isEmpty
        qualification.licences = mayForget && chance.happens(mix.incomplete) ? [] : travel.licences
        qualification.languages =
            chance.happens(mix.incomplete) ? [] : Languages.ofPerson(level: known.level, in: home, mix: mix, &chance)
        qualification.workExperiences = career.jobs
        return qualification
    }

    private func flexibility(_ schedule: Schedule, _ chance: inout Chance) -> Flexibility {
        var flexibility = Flexibility(irregularHours: schedule.irregularHours)
        guard !chance.happens(mix.incomplete) else { return flexibility }
        let days = chance.happens(mix.availableNow) ? -chance.integer(in: 0...60) : chance.integer(in: 1...100)
        flexibility.availableFrom = today.adding(days: days)
        if chance.happens(3) { flexibility.availableUntil = today.adding(days: max(days, 0) + chance.integer(in: 60...400)) }
        return flexibility
    }

    private func addContact(to person: inout JobSeeker, _ chance: inout Chance) {
        if chance.happens(mix.counsellor) { person.contacts = [InventedContact.person(&chance)] }
        if chance.happens(mix.ownContact) {
            person.emailAddresses = ["kandidaat.\(chance.integer(in: 100_000...999_999))@example.nl"]
            if chance.happens(60) { person.telephoneNumbers = [InventedContact.telephone(&chance)] }
        }
        if chance.happens(4), let id = person.id {
            person.webAddresses = [WebAddress(purpose: .profile, url: "https://www.example.nl/profiel/\(id)")]
        }
        let hasContact = !person.contacts.isEmpty || !person.emailAddresses.isEmpty || !person.telephoneNumbers.isEmpty
        person.contactDataAvailable = hasContact ? .yes : .no
    }
}
