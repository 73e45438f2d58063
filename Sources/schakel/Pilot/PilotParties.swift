import InventedData
import LabourDomain

/// An organisation of the pilot. Names and numbers are invented.
struct PilotParty: Equatable, Sendable {
    var name: String
    var oin: OIN
    /// Its name in files.
    var slug: String
}

/// A source of the pilot, and how much it holds when the data are invented.
struct PilotSource: Equatable, Sendable {
    var kind: SourceKind
    /// Where its people and work are, when the data are invented.
    var place: Place
    var party: PilotParty
    var isSUWI: Bool
    var jobSeekers: Int
    var vacancies: Int
    var contactMoments: Int

    var slug: String { party.slug }

    /// How many records of a subject.
    func count(of subject: Subject) -> Int {
        switch subject {
        case .jobSeekers: jobSeekers
        case .vacancies: vacancies
        case .contactMoments: contactMoments
        }
    }
}

/// Who takes part in the pilot.
struct PilotParties: Sendable {
    var exchange: PilotParty
    var mediator: PilotParty
    var sources: [PilotSource]

    /// The organisations every pilot starts with.
    static func standard() throws -> PilotParties {
        let city = try PostcodeArea(3511)
        return PilotParties(
            exchange: PilotParty(name: "Pilot exchange (invented)", oin: try OIN("00000009000000001000"), slug: "exchange"),
            mediator: PilotParty(name: "Mediator Samen aan het Werk (invented)", oin: try OIN("00000009000000002000"), slug: "mediator"),
            sources: [
                PilotSource(
                    kind: .municipality, place: .around(city, kilometres: 12),
                    party: PilotParty(
                        name: "Gemeente Voorbeeldstad (invented)", oin: try OIN("00000009000000003000"), slug: "municipality"),
                    isSUWI: true, jobSeekers: 600, vacancies: 150, contactMoments: 400),
                PilotSource(
                    kind: .nationalService, place: .country,
                    party: PilotParty(
                        name: "Landelijke Werkdienst (invented)", oin: try OIN("00000009000000004000"), slug: "national-service"),
                    isSUWI: true, jobSeekers: 1200, vacancies: 650, contactMoments: 800),
                PilotSource(
                    kind: .agency, place: .around(city, kilometres: 60),
                    party: PilotParty(name: "Uitzendbureau De Brug (invented)", oin: try OIN("00000009000000005000"), slug: "agency"),
                    isSUWI: false, jobSeekers: 700, vacancies: 500, contactMoments: 300),
            ])
    }

    /// The source that holds a file that replaces the invented data: the national one, as files cover the whole country.
    static let sourceOfFiles = SourceKind.nationalService
}
