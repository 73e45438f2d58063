import LabourDomain

/// Invented profiles in which every attribute of the standard is filled.
enum SampleProfiles {
    static func jobSeeker() throws -> JobSeeker {
        var person = JobSeeker(id: try ProfileID("w-1"))
        person.mobility = Mobility(postcode: try Postcode("3511AB"), maximumDistance: 25, maximumTravelTime: 45)
        person.desiredOccupations = [OccupationCode("https://example.org/a"), OccupationCode("b")]
        person.qualification = try qualification()
        person.contractForms = [ContractForm(duration: .indefinite, purpose: .regularJob), ContractForm(duration: .fixedTerm)]
        person.flexibility = Flexibility(
            irregularHours: .yes, availableFrom: try CalendarDate(iso: "2026-12-01"), availableUntil: try CalendarDate(iso: "2027-12-01"))
        person.workingHours = WorkingHours(minimum: 16, maximum: 32, officeHours: .no)
        person.sectors = [0, 47741, 99999]
        person.transport = [Transport(means: .bicycle, availableForWork: .no, availableForCommuting: .yes), Transport(means: .other)]
        person.contactDataAvailable = .yes
        person.inTargetGroupRegister = .no
        person.requirements = WorkRequirements(adaptedEnvironment: .yes, guidance: .unknown, variation: .no)
        person.presentation = "Ik ben \"handig\" \u{1F600}\n"
        person.emailAddresses = ["iemand@example.org"]
        person.telephoneNumbers = ["030-1234567", "0612345678"]
        person.webAddresses = [WebAddress(purpose: .curriculumVitae, url: "https://example.org/cv")]
        person.contacts = [Contact(name: "Team Werk", emailAddresses: ["werk@example.org"], telephoneNumbers: ["14030"])]
        return person
    }

    private static func qualification() throws -> Qualification {
        var qualification = Qualification()
        qualification.workingLevel = .vocational
        var course = Course(name: "Heftruck", certificate: .obtained, institute: "Instituut")
        course.explanation = "Twee dagen"
        course.startDate = try CalendarDate(iso: "2025-01-01")
        course.endDate = try CalendarDate(iso: "2025-01-02")
        course.certificateDate = try CalendarDate(iso: "2025-01-03")
        qualification.courses = [course]
        qualification.competences = ["0000000007"]
        qualification.interests = ["muziek"]
        var education = Education(level: .vocational, status: .completed, diploma: .obtained)
        education.nameCode = "0301"
        education.diplomaDate = try CalendarDate(iso: "2020-07-01")
        education.startDate = try CalendarDate(iso: "2016-09-01")
        education.endDate = try CalendarDate(iso: "2020-06-30")
        education.institute = "School"
        education.explanation = "Niveau 4"
        qualification.educations = [education]
        qualification.licences = DrivingLicences(rawValue: 0b1001_0000_0001_0011)
        qualification.languages = [
            LanguageMastery(language: .dutch, reading: .good, listening: .excellent, speaking: .reasonable, writing: LanguageLevel.none),
            LanguageMastery(language: try LanguageCode("eng"), speaking: .notApplicable),
        ]
        qualification.workExperiences = [
            WorkExperience(
                occupation: OccupationCode("b"), startDate: try CalendarDate(iso: "2020-08-01"),
                endDate: try CalendarDate(iso: "2024-08-01"),
                organisation: "Bakkerij", explanation: "Brood bakken")
        ]
        return qualification
    }

    static func vacancy() throws -> Vacancy {
        var work = Vacancy(id: try ProfileID("v.1"))
        work.address = StreetAddress(postcode: try Postcode("1011AA"), street: "Damrak", houseNumber: 1, houseNumberSuffix: "bis")
        work.title = "Bakker"
        work.description = "Wij zoeken een bakker."
        work.occupation = OccupationCode("b")
        work.minimumWorkingLevel = .notApplicable
        work.conditions = EmploymentConditions(
            startsOn: try CalendarDate(iso: "2027-01-01"), endsOn: try CalendarDate(iso: "2028-01-01"), description: "Goed",
            salaryIndication: "3000")
        work.contractForms = [ContractForm(duration: .fixedTerm, purpose: .apprenticeship)]
        work.courses = [CourseDemand(name: "HACCP", explanation: "verplicht", certificate: .notApplicable)]
        work.educations = [EducationDemand(nameCode: "11177", level: .other, diploma: .notObtained, explanation: "of gelijkwaardig")]
        work.competences = ["0000000001"]
        work.licences = DrivingLicences(rawValue: 1 << 4)
        work.languages = [
            LanguageMastery(language: .dutch, reading: .reasonable, listening: .excellent, speaking: .good, writing: .unknown)
        ]
        work.transport = [Transport(means: .car, availableForWork: .yes, availableForCommuting: .unknown)]
        work.experienceYears = [2, 0]
        work.flexibility = FlexibilityDemand(irregularHours: .yes, availableUntil: try CalendarDate(iso: "2029-01-01"))
        work.workingHours = WorkingHours(minimum: 24, maximum: 40, officeHours: .unknown)
        work.sector = 10711
        work.closesOn = try CalendarDate(iso: "2026-12-31")
        work.applicationMethods = [
            ApplicationMethod(channel: .onlineForm, webAddress: WebAddress(purpose: .applicationForm, url: "https://example.org/form")),
            ApplicationMethod(channel: .telephone),
        ]
        work.employer = Employer(
            name: "Bakkerij", sectors: [10711], webAddresses: [WebAddress(purpose: .employer, url: "https://example.org")],
            contacts: [Contact(name: "P&O", emailAddresses: ["po@example.org", "chef@example.org"], telephoneNumbers: ["1"])])
        work.number = "2026-17"
        return work
    }
}
