import LabourDomain
import Workbench

/// Everything about one profile, in lines of a label and a value; what is absent is left out.
struct DetailView {
    var detail: ProfileDetail
    var names: OccupationNames

    private static let labelWidth = 22

    func text(on terminal: Terminal) -> String {
        let facts: [(label: String, value: String?)] =
            switch detail.profile {
            case .jobSeeker(let profile): facts(of: profile)
            case .vacancy(let profile): facts(of: profile)
            }
        let all =
            [("Delivered by", detail.source)] + facts.compactMap { fact in fact.value.flatMap { $0.isEmpty ? nil : (fact.label, $0) } }
        return all.map { line($0.0, TextWidth.oneLine($0.1), on: terminal) }.joined(separator: "\n")
    }

    /// The value wrapped at the width of the terminal, under itself.
    private func line(_ label: String, _ value: String, on terminal: Terminal) -> String {
        let padded = label + String(repeating: " ", count: max(1, Self.labelWidth - label.count))
        let room = max(20, (terminal.width ?? 120) - Self.labelWidth - 2)
        let indent = "\n" + String(repeating: " ", count: Self.labelWidth + 2)
        return "  " + terminal.styled(padded, .strong) + TextWidth.wrapped(value, to: room).joined(separator: indent)
    }

    private func facts(of profile: JobSeeker) -> [(label: String, value: String?)] {
        let qualification = profile.qualification
        let mobility = profile.mobility
        return [
            ("Identifier", profile.id?.text), ("Lives near", mobility?.postcode.description),
            ("Travels at most", travel(mobility)), ("Wants to work as", names.names(of: profile.desiredOccupations)),
            ("Level", ProfileWords.word(qualification.workingLevel)), ("Hours a week", ProfileWords.hours(profile.workingHours)),
            ("Office hours", ProfileWords.word(profile.workingHours.officeHours)),
            ("Irregular hours", ProfileWords.word(profile.flexibility.irregularHours)),
            ("Available", ProfileWords.period(profile.flexibility.availableFrom, profile.flexibility.availableUntil)),
            ("Contract", joined(profile.contractForms, ProfileWords.words)), ("Licences", ProfileWords.licences(qualification.licences)),
            ("Transport", joined(profile.transport) { ProfileWords.word($0.means) ?? "" }),
            ("Languages", joined(qualification.languages, ProfileWords.words)), ("Education", joined(qualification.educations, words)),
            ("Courses", joined(qualification.courses) { $0.name ?? $0.explanation ?? "" }),
            ("Experience", joined(qualification.workExperiences, words)),
            ("Competences", qualification.competences.joined(separator: ", ")),
            ("Interests", qualification.interests.joined(separator: ", ")), ("About me", profile.presentation),
            ("Adapted workplace", ProfileWords.word(profile.requirements.adaptedEnvironment)),
            ("Guidance", ProfileWords.word(profile.requirements.guidance)), ("E-mail", profile.emailAddresses.joined(separator: ", ")),
            ("Telephone", profile.telephoneNumbers.joined(separator: ", ")),
            ("Web", joined(profile.webAddresses) { $0.url ?? "" }), ("Contact", joined(profile.contacts, words)),
        ]
    }

    private func facts(of profile: Vacancy) -> [(label: String, value: String?)] {
        let method = joined(profile.applicationMethods) { $0.webAddress?.url ?? "" }
        return [
            ("Identifier", profile.id.text), ("Number", profile.number), ("Title", profile.title),
            ("Occupation", profile.occupation.map(names.name)), ("Employer", profile.employer.name), ("Place", address(profile.address)),
            ("Description", profile.description), ("Level", ProfileWords.word(profile.minimumWorkingLevel)),
            ("Hours a week", ProfileWords.hours(profile.workingHours)),
            ("Office hours", ProfileWords.word(profile.workingHours.officeHours)),
            ("Irregular hours", ProfileWords.word(profile.flexibility.irregularHours)),
            ("Work", ProfileWords.period(profile.conditions.startsOn, profile.conditions.endsOn)),
            ("Conditions", profile.conditions.description), ("Salary", profile.conditions.salaryIndication),
            ("Contract", joined(profile.contractForms, ProfileWords.words)), ("Licences", ProfileWords.licences(profile.licences)),
            ("Languages", joined(profile.languages, ProfileWords.words)),
            ("Education", joined(profile.educations) { ProfileWords.word($0.level) ?? $0.explanation ?? "" }),
            ("Courses", joined(profile.courses) { $0.name ?? $0.explanation ?? "" }),
            ("Experience", joined(profile.experienceYears) { "\($0) years" }),
            ("Competences", profile.competences.joined(separator: ", ")), ("Apply before", profile.closesOn?.description),
            ("Apply at", method), ("Web", joined(profile.employer.webAddresses) { $0.url ?? "" }),
            ("Contact", joined(profile.employer.contacts, words)),
        ]
    }

    private func joined<Item>(_ items: [Item], _ words: (Item) -> String) -> String {
        items.map(words).filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private func travel(_ mobility: Mobility?) -> String? {
        let parts = [mobility?.maximumDistance.map { "\($0) km" }, mobility?.maximumTravelTime.map { "\($0) minutes" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func address(_ address: StreetAddress?) -> String? {
        guard let address else { return nil }
        let house = [address.houseNumber.map(String.init), address.houseNumberSuffix].compactMap { $0 }.joined()
        return [[address.street, house].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "), address.postcode.description]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func words(_ education: Education) -> String {
        [
            ProfileWords.word(education.level) ?? "education", ProfileWords.word(education.diploma), education.institute,
            ProfileWords.period(education.startDate, education.endDate), education.explanation,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private func words(_ experience: WorkExperience) -> String {
        [
            experience.occupation.map(names.name), experience.organisation.map { "at \($0)" },
            ProfileWords.period(experience.startDate, experience.endDate), experience.explanation,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private func words(_ contact: Contact) -> String {
        ([contact.name].compactMap { $0 } + contact.emailAddresses + contact.telephoneNumbers).joined(separator: ", ")
    }
}
