import LabourDomain

/// How somebody travels, and so how far they want to.
struct Travel {
    var licences: DrivingLicences = []
    var transport: [Transport] = []
    var maximumDistance: Int?
    var maximumTime: Int?

    init(_ known: KnownTrade, _ chance: inout Chance) {
        licences = chance.pick(known.trade.licences) ?? []
        let isHigher = known.level.rawValue >= WorkingLevel.vocational.rawValue
        let carLicence = DrivingLicences(name: "B") ?? []
        if known.trade.licences.isEmpty, chance.happens(isHigher ? 78 : 55) { licences.formUnion(carLicence) }
        if licences.isSuperset(of: carLicence), !carLicence.isEmpty {
            // Whoever may drive a car may ride a moped; not every register says so.
            if chance.happens(35) { licences.formUnion(DrivingLicences(name: "AM") ?? []) }
            if chance.happens(6) { licences.formUnion(DrivingLicences(name: "A") ?? []) }
        }
        let hasCar = licences.isSuperset(of: carLicence) && chance.happens(62)
        if hasCar { add(.car, work: chance.happens(40) ? .yes : .no) }
        if chance.happens(55) { add(.bicycle, work: .no) }
        if !hasCar, chance.happens(55) { add(.publicTransport, work: nil) }
        if chance.happens(4) { add(.moped, work: .no) }
        let distances =
            hasCar
            ? [20, 25, 30, 35, 40, 50, 60, 75]
            : transport.contains { $0.means == .publicTransport } ? [10, 15, 20, 25, 30, 40] : [5, 8, 10, 12, 15]
        maximumDistance = chance.pick(distances)
        if chance.happens(25) { maximumTime = chance.pick([30, 45, 60, 60, 75, 90]) }
    }

    private mutating func add(_ means: TransportMeans, work: Indication?) {
        transport.append(Transport(means: means, availableForWork: work, availableForCommuting: .yes))
    }
}
