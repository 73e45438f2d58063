public import LabourDomain
import StrictJSON

// Vacature <-> Vacancy
extension WireContract {
    /// The record of a vacancy; always valid against ``entity``. What the contract cannot carry is left out; free text is cut at its length.
    public static func wireRecord(_ vacancy: Vacancy) -> [UInt8] {
        WireObject(vacature: vacancy).value.serialized()
    }

    /// A vacancy out of a full record or a source's search profile, validated against the contract. Empty values become absent.
    ///
    /// Throws `invalid` with every fault, and `notConvertible` for a postcode that only has the shape of one.
    public static func vacancy(from record: [UInt8]) throws(VUMWireError) -> Vacancy {
        let wire = try WireReader(validating: record, against: of(.vacancies).entity)
        guard let id = wire.text("idVacature").flatMap({ try? ProfileID($0) }) else { throw .notFindable(missing: "idVacature") }
        return try Vacancy(id: id, vacature: wire)
    }

    /// A vacancy out of a match of the exchange, with the reference that stands for it. The source's identifier is not disclosed: the profile's is `-`.
    public static func vacancyMatch(from match: [UInt8]) throws(VUMWireError) -> (vumID: String, profile: Vacancy) {
        let wire = try WireReader(validating: match, against: of(.vacancies).exchangeMatch)
        guard let reference = wire.text(referenceKey), let undisclosed = try? ProfileID("-") else {
            throw .notFindable(missing: referenceKey)
        }
        return (reference, try Vacancy(id: undisclosed, vacature: wire))
    }
}

extension Vacancy {
    init(id: ProfileID, vacature wire: WireReader) throws(VUMWireError) {
        self.init(id: id)
        address = try StreetAddress(adres: wire.object("adres"))
        title = wire.text("naamVacature")
        description = wire.text("omschrijvingVacature")
        occupation = wire.object("beroep").occupation()
        minimumWorkingLevel = wire.textCode("codeWerkEnDenkniveauMinimaal")
        conditions = EmploymentConditions(arbeidsVoorwaarden: wire.object("arbeidsVoorwaarden"))
        contractForms = wire.objects("contractvorm").map { ContractForm(contractvorm: $0) }
        courses = wire.objects("cursus").map { CourseDemand(cursus: $0) }
        educations = wire.objects("opleiding").map { EducationDemand(opleiding: $0) }
        competences = wire.competences()
        licences = wire.licences()
        languages = wire.objects("taalbeheersing").map { LanguageMastery(taalbeheersing: $0) }
        transport = wire.objects("vervoermiddel").map { Transport(vervoermiddel: $0) }
        experienceYears = wire.experienceYears()
        flexibility = FlexibilityDemand(flexibiliteit: wire.object("flexibiliteit"))
        workingHours = WorkingHours(werktijden: wire.object("werktijden"))
        sector = wire.object("sector").sector()
        closesOn = wire.date("sluitingsdatumVacature")
        applicationMethods = wire.objects("sollicitatiewijze").map { ApplicationMethod(sollicitatiewijze: $0) }
        employer = Employer(werkgever: wire.object("werkgever"))
        number = wire.text("nummerVacature")
    }
}

extension WireObject {
    init(vacature vacancy: Vacancy) {
        put("idVacature", name: vacancy.id.text, atMost: ProfileID.maximumLength)
        if let address = vacancy.address { put("adres", WireObject(adres: address)) }
        put("naamVacature", prose: vacancy.title, cutAt: 120)
        put("omschrijvingVacature", prose: vacancy.description, cutAt: 2000)
        put("beroep", WireObject(beroep: vacancy.occupation))
        put("codeWerkEnDenkniveauMinimaal", textCode: vacancy.minimumWorkingLevel)
        put("arbeidsVoorwaarden", WireObject(arbeidsVoorwaarden: vacancy.conditions))
        put("contractvorm", vacancy.contractForms.map { WireObject(contractvorm: $0) })
        put("cursus", vacancy.courses.map { WireObject(cursus: $0) })
        put("opleiding", vacancy.educations.map { WireObject(opleiding: $0) })
        put("competentiebeheersing", vacancy.competences.map { WireObject(competentiebeheersing: $0) })
        put(rijbewijs: vacancy.licences)
        put("taalbeheersing", vacancy.languages.map { WireObject(taalbeheersing: $0) })
        put("vervoermiddel", vacancy.transport.map { WireObject(vervoermiddel: $0) })
        put("werkervaring", vacancy.experienceYears.map { WireObject(werkervaring: $0) })
        put("flexibiliteit", WireObject(flexibiliteit: vacancy.flexibility))
        put("werktijden", WireObject(werktijden: vacancy.workingHours))
        put("sector", WireObject(sector: vacancy.sector))
        put("sluitingsdatumVacature", vacancy.closesOn)
        put("sollicitatiewijze", vacancy.applicationMethods.map { WireObject(sollicitatiewijze: $0) })
        put("werkgever", WireObject(werkgever: vacancy.employer))
        put("nummerVacature", name: vacancy.number, atMost: 11)
    }
}
