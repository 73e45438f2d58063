import Governance
import StrictJSON

/// From where on what is seen is a signal: the numbers of the detectors that a scheme manager may want to change. What is not said is as measured in
/// docs/misuse.md. Detectors for single users have none here: the log knows organisations only.
struct MisuseThresholds: Equatable, Sendable {
    /// A number by its key, with its bounds: those of the detector.
    private struct Number {
        let key: String
        let bounds: ClosedRange<Int>
        let place: WritableKeyPath<MisuseThresholds, Int>
    }

    /// Profiles shown and not chosen, of ten thousand of the market; together with others; of one source.
    var unchosenPerTenThousand = 65
    var jointPerTenThousand = 60
    var sourcePerTenThousand = 80
    /// Profiles that one chosen person accounts for.
    var profilesPerDetail = Harvest().profilesPerDetail
    var centres = AreaSweep().centres
    var radii = AreaSweep().radii
    var excessDetails = TooManyDetails().excess
    var detailsOfSameQuestion = SharedQuestion().details
    var partiesWithSameQuestion = SharedQuestion().parties
    var offHoursProfiles = OffHoursBulk().profiles
    var foreignReferences = Refusals().ofAnotherAsker
    var forgedReferences = Refusals().forged
    var expiredReferences = Refusals().expired
    var refusedQuestions = Refusals().questions
    var timesOwnPast = Int(UnlikeItsPast().times)

    /// Not shared state: key paths are no values that can be sent.
    private static var numbers: [Number] {
        [
            Number(key: "unchosenPerTenThousand", bounds: 1...500, place: \.unchosenPerTenThousand),
            Number(key: "jointPerTenThousand", bounds: 1...500, place: \.jointPerTenThousand),
            Number(key: "sourcePerTenThousand", bounds: 1...500, place: \.sourcePerTenThousand),
            Number(key: "profilesPerDetail", bounds: 1...1_000, place: \.profilesPerDetail),
            Number(key: "centres", bounds: 3...60, place: \.centres), Number(key: "radii", bounds: 3...60, place: \.radii),
            Number(key: "excessDetails", bounds: 10...10_000, place: \.excessDetails),
            Number(key: "detailsOfSameQuestion", bounds: 11...1_000, place: \.detailsOfSameQuestion),
            Number(key: "partiesWithSameQuestion", bounds: 2...8, place: \.partiesWithSameQuestion),
            Number(key: "offHoursProfiles", bounds: 50...100_000, place: \.offHoursProfiles),
            Number(key: "foreignReferences", bounds: 1...1_000, place: \.foreignReferences),
            Number(key: "forgedReferences", bounds: 1...10_000, place: \.forgedReferences),
            Number(key: "expiredReferences", bounds: 1...100_000, place: \.expiredReferences),
            Number(key: "refusedQuestions", bounds: 1...100_000, place: \.refusedQuestions),
            Number(key: "timesOwnPast", bounds: 2...100, place: \.timesOwnPast),
        ]
    }

    /// The detectors with these numbers.
    func detectors(within hours: OfficeHours) -> MisuseDetectors {
        let standard = Harvest()
        func share(_ perTenThousand: Int, _ limit: MarketShare) -> MarketShare {
            MarketShare(Double(perTenThousand) / 10_000, least: limit.least, most: limit.most)
        }
        return MisuseDetectors(
            areaSweep: AreaSweep(centres: centres, radii: radii), tooManyDetails: TooManyDetails(excess: excessDetails),
            sharedQuestion: SharedQuestion(parties: partiesWithSameQuestion, details: detailsOfSameQuestion),
            harvest: Harvest(
                profilesPerDetail: profilesPerDetail, balance: share(unchosenPerTenThousand, standard.balance),
                jointBalance: share(jointPerTenThousand, standard.jointBalance),
                sourceBalance: share(sourcePerTenThousand, standard.sourceBalance)),
            offHoursBulk: OffHoursBulk(hours: hours, profiles: offHoursProfiles),
            refusals: Refusals(
                ofAnotherAsker: foreignReferences, forged: forgedReferences, expired: expiredReferences, questions: refusedQuestions),
            unlikeItsPast: UnlikeItsPast(times: Double(timesOwnPast)))
    }
}

extension MisuseThresholds {
    init?(reading object: ConfigurationObject) {
        for number in Self.numbers {
            if let value = object.optional(number.key, .integer(number.bounds)) { self[keyPath: number.place] = value }
        }
    }

    var json: JSONValue {
        .object(JSONObject(Self.numbers.map { ($0.key, .integer(Int64(self[keyPath: $0.place]))) }))
    }
}
