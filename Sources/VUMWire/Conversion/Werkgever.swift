import LabourDomain

// Werkgever
extension Employer {
    init(werkgever wire: WireReader) {
        self.init(
            name: wire.text("handelsnaamOrganisatie"), sectors: wire.objects("sector").compactMap { $0.sector() },
            webAddresses: wire.objects("webadres").map { WebAddress(webadres: $0) },
            contacts: wire.objects("contactpersoon").map { Contact(contactpersoonVacature: $0) })
    }
}

extension WireObject {
    init(werkgever employer: Employer) {
        put("handelsnaamOrganisatie", name: employer.name, atMost: 500)
        put("sector", employer.sectors.map { WireObject(sector: $0) })
        put("webadres", employer.webAddresses.map { WireObject(webadres: $0) })
        put("contactpersoon", employer.contacts.map { WireObject(contactpersoonVacature: $0) })
    }
}
