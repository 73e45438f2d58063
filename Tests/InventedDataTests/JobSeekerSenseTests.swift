import Geography
import InventedData
import LabourDomain
import Matching
import Testing

struct JobSeekerSenseTests {
    @Test(arguments: SourceKind.allCases)
    func `hours are a range within a working week`(kind: SourceKind) throws {
        for person in try Fixture.jobSeekers(kind) {
            let hours = person.workingHours
            if let minimum = hours.minimum, let maximum = hours.maximum { #expect(minimum <= maximum) }
            #expect((1...40).contains(hours.minimum ?? 1) && (1...40).contains(hours.maximum ?? 1))
            if person.flexibility.irregularHours == .yes { #expect(hours.officeHours != .yes) }
        }
    }

    @Test(arguments: SourceKind.allCases)
    func `lorry and bus drivers have the licence and the course`(kind: SourceKind) throws {
        let register = try Fixture.register.get()
        let (lorry, lorryAbroad, bus) = (
            "Vrachtwagenchauffeur binnenland", "Vrachtwagenchauffeur buitenland", "Buschauffeur lijndienst / stadsdienst"
        )
        var drivers = 0
        for person in try Fixture.jobSeekers(kind) {
            let names = person.desiredOccupations.compactMap { register.occupation($0)?.name }
            let licences = person.qualification.licences.categoryNames
            guard names.contains(where: [lorry, lorryAbroad, bus].contains) else { continue }
            drivers += 1
            if names.contains(lorry) { #expect(licences.contains("C")) }
            if names.contains(lorryAbroad) { #expect(licences.contains("CE")) }
            if names.contains(bus) { #expect(licences.contains("D")) }
            #expect(person.qualification.courses.contains { $0.name?.hasPrefix("Code 95") == true && $0.certificate == .obtained })
        }
        #expect(drivers > 10)
    }

    @Test(arguments: SourceKind.allCases)
    func `wishes, experience and level belong together`(kind: SourceKind) throws {
        let register = try Fixture.register.get()
        for person in try Fixture.jobSeekers(kind) {
            let wishes = try person.desiredOccupations.map { try #require(register.occupation($0)) }
            let first = try #require(wishes.first)
            #expect(Set(wishes.map(\.group)).count == 1)
            #expect(Set(wishes.map(\.code)).count == wishes.count)
            if let level = person.qualification.workingLevel, level != .unknown { #expect(level == first.usualLevel) }
            for job in person.qualification.workExperiences {
                let occupation = try #require(job.occupation)
                #expect(register.occupation(occupation)?.group == first.group)
            }
        }
    }

    @Test(arguments: SourceKind.allCases)
    func `careers run back from the reference date without overlap`(kind: SourceKind) throws {
        let today = try Fixture.today.get()
        for person in try Fixture.jobSeekers(kind) {
            var later: CalendarDate?
            for job in person.qualification.workExperiences {
                let start = try #require(job.startDate)
                #expect(start < job.endDate ?? today && job.endDate ?? today <= later ?? today)
                later = start
            }
            if let available = person.flexibility.availableFrom {
                #expect((available.year...available.year).overlaps(2026...2027))
                if let until = person.flexibility.availableUntil { #expect(available < until) }
            }
        }
    }

    @Test(arguments: SourceKind.allCases)
    func `contact data are announced when there are any, and reach nobody`(kind: SourceKind) throws {
        for person in try Fixture.jobSeekers(kind) {
            let addresses = person.emailAddresses + person.contacts.flatMap(\.emailAddresses)
            let numbers = person.telephoneNumbers + person.contacts.flatMap(\.telephoneNumbers)
            #expect(addresses.allSatisfy { $0.hasSuffix("@example.nl") || $0.hasSuffix("@example.org") })
            #expect(numbers.allSatisfy { $0.hasPrefix("06-00000") && $0.utf8.count == 11 })
            #expect((person.contactDataAvailable == .yes) == !(addresses.isEmpty && numbers.isEmpty))
        }
    }

    @Test(arguments: SourceKind.allCases)
    func `nothing says anything about health`(kind: SourceKind) throws {
        let people = try Fixture.jobSeekers(kind)
        #expect(people.allSatisfy { $0.inTargetGroupRegister == nil && $0.requirements.adaptedEnvironment == nil })
    }

    @Test(arguments: SourceKind.allCases)
    func `some profiles are incomplete, most are not`(kind: SourceKind) throws {
        let people = try Fixture.jobSeekers(kind)
        let shares = [
            Fixture.share(people) { $0.qualification.languages.isEmpty }, Fixture.share(people) { $0.workingHours.minimum == nil },
            Fixture.share(people) { $0.flexibility.availableFrom == nil }, Fixture.share(people) { $0.mobility?.maximumDistance == nil },
        ]
        #expect(shares.allSatisfy { (2...20).contains($0) }, "\(shares)")
        #expect((15...60).contains(Fixture.share(people) { $0.qualification.licences.isEmpty }))
        #expect(people.allSatisfy { $0.mobility != nil })
    }

    @Test func `kinds of source differ as they do in life`() throws {
        let register = try Fixture.register.get()
        let people = try SourceKind.allCases.map { try Fixture.jobSeekers($0) }
        func group(_ person: JobSeeker) -> OccupationGroup? { person.desiredOccupations.first.flatMap { register.occupation($0)?.group } }
        let simple = people.map { Fixture.share($0) { ($0.qualification.workingLevel?.rawValue ?? 7) <= 3 } }
        #expect(simple[0] > simple[1] + 15)
        let logistics = people.map { Fixture.share($0) { group($0) == .logistics } }
        #expect(logistics[2] > logistics[1] * 1.5)
        let experience = people.map { Fixture.share($0) { $0.qualification.workExperiences.isEmpty } }
        #expect(experience[0] > experience[1] * 2)
        #expect(Set(people[1].compactMap(group)) == Set(OccupationGroup.allCases))
        #expect(people[2].allSatisfy { group($0) != .education && group($0) != .ict })
    }
}
