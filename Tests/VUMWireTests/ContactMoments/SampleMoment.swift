import LabourDomain

/// Invented contact moments.
enum SampleMoment {
    static func full() throws -> ContactMoment {
        var moment = ContactMoment(date: try CalendarDate(iso: "2026-03-02"), topicCode: 1, kindCode: 6)
        moment.liaison = EmployerLiaison(
            name: "Floor Fabelaar", organisation: "Gemeente Verzinburg", emailAddress: "floor@example.org", telephoneNumber: "06-00000001")
        var employer = ContactedEmployer(number: try KvKNumber("00000007"), name: "Bouwbedrijf Wolkerveen")
        employer.sector = 41_200
        employer.agreementCode = 3
        employer.isRecognisedForTraining = false
        employer.branch = EmployerBranch(
            street: "Fabelweg", houseNumber: 7, houseNumberSuffix: "bis", town: "Utrecht", postcode: try Postcode("3511AB"),
            contact: EmployerContact(
                name: "Umut Dromer", position: "Directeur", emailAddress: "umut@example.org", telephoneNumber: "06-00000002"))
        moment.employer = employer
        return moment
    }

    /// As a source of another make could write it.
    static let text = """
        {"datum": "2026-03-02", "codeOnderwerp": 1, "codeSoort": 6,
        "accountmanager": {"naam": "Floor Fabelaar", "naamOrganisatie": "Gemeente Verzinburg", "emailadres": "floor@example.org",
        "telefoonnummer": "06-00000001"},
        "werkgever": {"handelsnaamOrganisatie": "Bouwbedrijf Wolkerveen", "nummerKvk": "00000007", "codeSbi": 41200, "codeSoortAfspraken": 3,
        "erkendSbbLeerbedrijf": false, "vestigingsadres": {"straatnaam": "Fabelweg", "huisnummer": 7, "huisnummertoevoeging": "bis",
        "woonplaatsnaam": "Utrecht", "postcode": "3511AB", "contactpersoonAfdeling": {"naam": "Umut Dromer", "functie": "Directeur",
        "emailadres": "umut@example.org", "telefoonnummer": "06-00000002"}}}}
        """
}
