import LabourDomain

// Flexibiliteit, EisAanWerk
extension Flexibility {
    init(flexibiliteit wire: WireReader) {
        self.init(
            irregularHours: wire.code("indicatieOnregelmatigWerkOfPloegendienst"),
            availableFrom: wire.date("datumAanvangBeschikbaarVoorWerk"), availableUntil: wire.date("datumEindeBeschikbaarVoorWerk"))
    }
}

extension FlexibilityDemand {
    init(flexibiliteit wire: WireReader) {
        self.init(
            irregularHours: wire.code("indicatieOnregelmatigWerkOfPloegendienst"),
            availableUntil: wire.date("datumEindeBeschikbaarVoorWerk"))
    }
}

extension WorkRequirements {
    init(eisAanWerk wire: WireReader) {
        self.init(
            adaptedEnvironment: wire.code("indicatieAanpassingWerkomgeving"), guidance: wire.code("indicatieBegeleiding"),
            variation: wire.code("indicatieWerkvariatie"))
    }
}

extension WireObject {
    init(flexibiliteit flexibility: Flexibility) {
        put("indicatieOnregelmatigWerkOfPloegendienst", code: flexibility.irregularHours)
        put("datumAanvangBeschikbaarVoorWerk", flexibility.availableFrom)
        put("datumEindeBeschikbaarVoorWerk", flexibility.availableUntil)
    }

    init(flexibiliteit demand: FlexibilityDemand) {
        put("indicatieOnregelmatigWerkOfPloegendienst", code: demand.irregularHours)
        put("datumEindeBeschikbaarVoorWerk", demand.availableUntil)
    }

    init(eisAanWerk requirements: WorkRequirements) {
        put("indicatieAanpassingWerkomgeving", code: requirements.adaptedEnvironment)
        put("indicatieBegeleiding", code: requirements.guidance)
        put("indicatieWerkvariatie", code: requirements.variation)
    }
}
