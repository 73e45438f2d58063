import InventedData
import LabourDomain
import Matching
import Testing

struct VacancySenseTests {
    @Test(arguments: SourceKind.allCases)
    func `about three in a hundred are closed`(kind: SourceKind) throws {
        let today = try Fixture.today.get()
        let closed = Fixture.share(try Fixture.vacancies(kind)) { ($0.closesOn ?? today) < today }
        #expect((1.8...4.2).contains(closed), "\(closed)")
    }

    @Test(arguments: SourceKind.allCases)
    func `hours, dates and level make sense`(kind: SourceKind) throws {
        let (register, today) = (try Fixture.register.get(), try Fixture.today.get())
        for vacancy in try Fixture.vacancies(kind) {
            if let minimum = vacancy.workingHours.minimum, let maximum = vacancy.workingHours.maximum { #expect(minimum <= maximum) }
            if let start = vacancy.conditions.startsOn {
                #expect(start > vacancy.closesOn ?? today)
                if let end = vacancy.conditions.endsOn { #expect(start < end) }
            }
            let code = try #require(vacancy.occupation)
            let occupation = try #require(register.occupation(code))
            #expect(vacancy.minimumWorkingLevel == occupation.usualLevel || vacancy.minimumWorkingLevel == .unknown)
            #expect(vacancy.title?.isEmpty == false && vacancy.description?.isEmpty == false)
        }
    }

    @Test(arguments: SourceKind.allCases)
    func `lorry drivers are asked for C and the course`(kind: SourceKind) throws {
        let code = try #require(Fixture.register.get().occupations(named: "Vrachtwagenchauffeur binnenland").first?.code)
        let found = try Fixture.vacancies(kind).filter { $0.occupation == code }
        #expect(found.count > 5)
        #expect(found.allSatisfy { $0.licences.categoryNames == ["B", "C"] })
        #expect(found.allSatisfy { $0.courses.contains { $0.name?.hasPrefix("Code 95") == true } })
    }

    @Test(arguments: SourceKind.allCases)
    func `employers have a sector, and addresses that are reserved for examples`(kind: SourceKind) throws {
        for vacancy in try Fixture.vacancies(kind) {
            #expect(vacancy.employer.sectors == vacancy.sector.map { [$0] })
            let urls = (vacancy.employer.webAddresses + vacancy.applicationMethods.compactMap(\.webAddress)).compactMap(\.url)
            #expect(urls.allSatisfy { $0.hasPrefix("https://www.") && $0.contains(".example.org/") })
            #expect(vacancy.employer.contacts.flatMap(\.emailAddresses).allSatisfy { $0.hasSuffix("@example.org") })
            #expect(!vacancy.applicationMethods.isEmpty)
        }
    }

    @Test func `there is work for job seekers: most wishes meet a vacancy of the same occupation`() throws {
        let offered = Set(try Fixture.vacancies(.nationalService).compactMap(\.occupation))
        let met = Fixture.share(try Fixture.jobSeekers(.nationalService)) { $0.desiredOccupations.contains(where: offered.contains) }
        #expect(met > 95)
    }
}
