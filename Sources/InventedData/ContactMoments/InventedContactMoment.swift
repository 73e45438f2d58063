import LabourDomain

/// Makes one contact moment with an employer of one stream of chance.
struct InventedContactMoment {
    let kind: SourceKind
    let areas: InhabitedAreas
    let today: CalendarDate

    func contactMoment(_ chance: inout Chance) -> ContactMoment {
        var moment = ContactMoment(date: today.adding(days: -chance.integer(in: 0...730)))
        if chance.happens(95) { moment.topicCode = chance.integer(in: 1...6) }
        if chance.happens(95) { moment.kindCode = chance.integer(in: 1...6) }
        let manager = InventedContact.person(&chance)
        moment.liaison = EmployerLiaison(
            name: manager.name, organisation: organisation(&chance), emailAddress: manager.emailAddresses.first,
            telephoneNumber: manager.telephoneNumbers.first)
        moment.employer = InventedBusiness.any(&chance).map { business in
            var employer = ContactedEmployer(number: business.number, name: business.name, sector: business.sector)
            if chance.happens(60) { employer.agreementCode = chance.integer(in: 1...3) }
            employer.isRecognisedForTraining = business.isRecognisedForTraining
            employer.branch = branch(&chance)
            return employer
        }
        return moment
    }

    private func organisation(_ chance: inout Chance) -> String {
        let stem = chance.pick(InventedEmployer.stems)
        return switch kind {
        case .municipality: "Gemeente \(stem)"
        case .nationalService: "Werkgeversservicepunt \(stem)"
        case .agency: "Uitzendbureau \(stem)"
        }
    }

    private func branch(_ chance: inout Chance) -> EmployerBranch {
        let place = areas.pick(&chance)
        let address = InventedEmployer.address(in: place.area, &chance)
        let person = InventedContact.person(&chance)
        var contact = EmployerContact(
            name: person.name, emailAddress: person.emailAddresses.first, telephoneNumber: person.telephoneNumbers.first)
        if chance.happens(80) {
            contact.position = chance.pick(["Directeur", "Hoofd personeelszaken", "Teamleider", "Bedrijfsleider", "Planner"])
        }
        return EmployerBranch(
            street: address?.street, houseNumber: address?.houseNumber, houseNumberSuffix: address?.houseNumberSuffix, town: place.town,
            postcode: address?.postcode, contact: contact)
    }
}
