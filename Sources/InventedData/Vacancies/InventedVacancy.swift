import LabourDomain

/// Makes one vacancy of one stream of chance.
struct InventedVacancy {
    let catalogue: TradeCatalogue
    let areas: InhabitedAreas
    let mix: SourceMix
    let today: CalendarDate

    func vacancy(_ id: ProfileID, number: Int, _ chance: inout Chance) -> Vacancy {
        var vacancy = Vacancy(id: id)
        let known = catalogue.pick(&chance)
        let family = catalogue.family(of: known)
        let place = areas.pick(&chance)
        var schedule = Schedule(known.trade, family: family, &chance)
        if chance.happens(10) { schedule.forget(mix.incomplete, &chance) }
        let name = InventedEmployer.name(family.employerWords(of: known.trade), intermediary: mix.intermediary, &chance)
        let years = chance.happens(known.level.rawValue >= WorkingLevel.vocational.rawValue ? 60 : 25) ? chance.integer(in: 1...5) : nil
        let text = VacancyText(known: known, family: family, employer: name, town: place.town, schedule: schedule)

        vacancy.address = InventedEmployer.address(in: place.area, &chance)
        vacancy.title = text.title(&chance)
        vacancy.description = text.description(experienceYears: years, &chance)
        vacancy.occupation = known.code
        vacancy.minimumWorkingLevel = chance.happens(8) ? .unknown : known.level
        vacancy.experienceYears = years.map { [$0] } ?? []
        vacancy.workingHours = schedule.hours
        vacancy.flexibility.irregularHours = schedule.irregularHours
        vacancy.contractForms = ContractForms.any(mix: mix, isForBeginner: years == nil, &chance)
        vacancy.sector = chance.pick(known.trade.sectors)
        vacancy.number = "V\(number % 10_000_000_000)"
        addDemands(to: &vacancy, known, family, &chance)
        addDates(to: &vacancy, &chance)
        vacancy.conditions.description = text.conditions(&chance)
        if chance.happens(75) { vacancy.conditions.salaryIndication = Salary.text(known.level, &chance) }
        addEmployer(name, to: &vacancy, &chance)
        return vacancy
    }

    private func addDemands(to vacancy: inout Vacancy, _ known: KnownTrade, _ family: TradeFamily, _ chance: inout Chance) {
        // The least that suffices, so that everybody who holds more fits as well.
        vacancy.licences = known.trade.licences.min { $0.categoryNames.count < $1.categoryNames.count } ?? []
        vacancy.courses = Courses.ofVacancy(known.trade, &chance)
        vacancy.educations = Educations.ofVacancy(known, &chance)
        vacancy.competences = chance.happens(70) ? chance.pick(chance.integer(in: 2...4), of: family.capabilities).map(\.code) : []
        vacancy.languages = Languages.ofVacancy(level: known.level, &chance)
        if chance.happens(12) {
            vacancy.transport = [Transport(means: chance.happens(60) ? .car : .bicycle, availableForCommuting: .yes)]
        }
    }

    private func addDates(to vacancy: inout Vacancy, _ chance: inout Chance) {
        // About three in a hundred are closed already, as in every real collection.
        let isClosed = chance.happens(3)
        if isClosed {
            vacancy.closesOn = today.adding(days: -chance.integer(in: 1...40))
        } else if chance.happens(88) {
            vacancy.closesOn = today.adding(days: chance.integer(in: 3...75))
        }
        if chance.happens(85) {
            let start = (vacancy.closesOn ?? today).adding(days: chance.integer(in: 1...45))
            vacancy.conditions.startsOn = start
            let isTemporary = vacancy.contractForms.allSatisfy { $0.duration == .fixedTerm }
            if isTemporary, chance.happens(45) { vacancy.conditions.endsOn = start.adding(days: chance.integer(in: 60...400)) }
        }
    }

    private func addEmployer(_ name: String, to vacancy: inout Vacancy, _ chance: inout Chance) {
        let host = InventedEmployer.host(of: name)
        vacancy.employer.name = name
        vacancy.employer.sectors = vacancy.sector.map { [$0] } ?? []
        if chance.happens(70) { vacancy.employer.webAddresses = [WebAddress(purpose: .employer, url: "https://\(host)/")] }
        let department = chance.happens(30) ? chance.pick(["Afdeling personeel", "Werken bij ons", "Team planning"]) : nil
        vacancy.employer.contacts = chance.happens(90) ? [InventedContact.person(&chance, department: department)] : []
        let form = WebAddress(purpose: .applicationForm, url: "https://\(host)/solliciteren/\(vacancy.id)")
        vacancy.applicationMethods = chance.happens(60) ? [ApplicationMethod(channel: .onlineForm, webAddress: form)] : []
        if chance.happens(60) || vacancy.applicationMethods.isEmpty {
            vacancy.applicationMethods.append(ApplicationMethod(channel: .email))
        }
        if chance.happens(20) { vacancy.applicationMethods.append(ApplicationMethod(channel: .telephone)) }
    }
}
