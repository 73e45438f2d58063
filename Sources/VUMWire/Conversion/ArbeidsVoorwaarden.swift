import LabourDomain

// ArbeidsVoorwaarden
extension EmploymentConditions {
    init(arbeidsVoorwaarden wire: WireReader) {
        self.init(
            startsOn: wire.date("datumAanvangWerkzaamheden"), endsOn: wire.date("datumEindeWerkzaamheden"),
            description: wire.text("omschrijvingArbeidsvoorwaarden"), salaryIndication: wire.text("salarisIndicatie"))
    }
}

extension WireObject {
    init(arbeidsVoorwaarden conditions: EmploymentConditions) {
        put("datumAanvangWerkzaamheden", conditions.startsOn)
        put("datumEindeWerkzaamheden", conditions.endsOn)
        put("omschrijvingArbeidsvoorwaarden", prose: conditions.description, cutAt: 2000)
        put("salarisIndicatie", name: conditions.salaryIndication, atMost: 100)
    }
}
