import LabourDomain

// Werkervaring: a job seeker's jobs, a vacancy's years.
extension WorkExperience {
    init(werkervaring wire: WireReader) {
        self.init(
            occupation: wire.object("beroep").occupation(), startDate: wire.date("datumAanvangWerkzaamheden"),
            endDate: wire.date("datumEindeWerkzaamheden"), organisation: wire.text("naamOrganisatie"),
            explanation: wire.text("toelichtingWerkervaring"))
    }
}

extension WireReader {
    func experienceYears() -> [Int] { objects("werkervaring").compactMap { $0.integer("aantalJarenWerkzaamInBeroep", in: 0...99) } }
}

extension WireObject {
    init(werkervaring experience: WorkExperience) {
        put("beroep", WireObject(beroep: experience.occupation))
        put("datumAanvangWerkzaamheden", experience.startDate)
        put("datumEindeWerkzaamheden", experience.endDate)
        put("naamOrganisatie", name: experience.organisation, atMost: 70)
        put("toelichtingWerkervaring", prose: experience.explanation, cutAt: 2000)
    }

    init(werkervaring years: Int) { put("aantalJarenWerkzaamInBeroep", years, in: 0...99) }
}
