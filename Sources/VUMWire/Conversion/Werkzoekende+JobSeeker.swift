public import LabourDomain
import StrictJSON

// Werkzoekende <-> JobSeeker
extension WireContract {
    /// The record of a job seeker; always valid against ``entity``.
    ///
    /// What the contract cannot carry (an address over its length, hours over 99) is left out; free text is cut at the contract's length.
    public static func wireRecord(_ jobSeeker: JobSeeker) -> [UInt8] {
        WireObject(werkzoekende: jobSeeker).value.serialized()
    }

    /// A job seeker out of a full record or a source's search profile, validated against the contract. Empty values become absent.
    ///
    /// Throws `invalid` with every fault, and `notConvertible` for a postcode that only has the shape of one.
    public static func jobSeeker(from record: [UInt8]) throws(VUMWireError) -> JobSeeker {
        let wire = try WireReader(validating: record, against: of(.jobSeekers).entity)
        return try JobSeeker(werkzoekende: wire)
    }

    /// A job seeker out of a match of the exchange, with the reference that stands for it; the profile itself has no identifier.
    public static func jobSeekerMatch(from match: [UInt8]) throws(VUMWireError) -> (vumID: String, profile: JobSeeker) {
        let wire = try WireReader(validating: match, against: of(.jobSeekers).exchangeMatch)
        return (wire.text(referenceKey) ?? "", try JobSeeker(werkzoekende: wire))
    }
}

extension JobSeeker {
    init(werkzoekende wire: WireReader) throws(VUMWireError) {
        self.init(id: wire.text("idWerkzoekende").flatMap { try? ProfileID($0) })
        mobility = try Mobility(mobiliteit: wire.object("mobiliteit"))
        desiredOccupations = wire.objects("bemiddelingsberoep").compactMap { $0.occupation() }
        qualification = Qualification(arbeidsmarktkwalificatie: wire.object("arbeidsmarktkwalificatie"))
        contractForms = wire.objects("contractvorm").map { ContractForm(contractvorm: $0) }
        flexibility = Flexibility(flexibiliteit: wire.object("flexibiliteit"))
        workingHours = WorkingHours(werktijden: wire.object("werktijden"))
        sectors = wire.objects("sector").compactMap { $0.sector() }
        transport = wire.objects("vervoermiddel").map { Transport(vervoermiddel: $0) }
        contactDataAvailable = wire.code("indicatieBeschikbaarheidContactgegevens")
        inTargetGroupRegister = wire.code("indicatieLdrRegistratie")
        requirements = WorkRequirements(eisAanWerk: wire.object("eisAanWerk"))
        presentation = wire.text("persoonlijkePresentatie")
        emailAddresses = wire.texts("emailadres")
        telephoneNumbers = wire.texts("telefoonnummer")
        webAddresses = wire.objects("webadres").map { WebAddress(webadres: $0) }
        contacts = wire.objects("contactpersoon").map { Contact(contactpersoonWerkzoekende: $0) }
    }
}

extension WireObject {
    init(werkzoekende person: JobSeeker) {
        put("idWerkzoekende", name: person.id?.text, atMost: ProfileID.maximumLength)
        if let mobility = person.mobility { put("mobiliteit", WireObject(mobiliteit: mobility)) }
        put("bemiddelingsberoep", person.desiredOccupations.map { WireObject(beroep: $0) })
        put("arbeidsmarktkwalificatie", WireObject(arbeidsmarktkwalificatie: person.qualification))
        put("contractvorm", person.contractForms.map { WireObject(contractvorm: $0) })
        put("flexibiliteit", WireObject(flexibiliteit: person.flexibility))
        put("werktijden", WireObject(werktijden: person.workingHours))
        put("sector", person.sectors.map { WireObject(sector: $0) })
        put("vervoermiddel", person.transport.map { WireObject(vervoermiddel: $0) })
        put("indicatieBeschikbaarheidContactgegevens", code: person.contactDataAvailable)
        put("indicatieLdrRegistratie", code: person.inTargetGroupRegister)
        put("eisAanWerk", WireObject(eisAanWerk: person.requirements))
        put("persoonlijkePresentatie", prose: person.presentation, cutAt: 2000)
        put("emailadres", names: person.emailAddresses, atMost: 320)
        put("telefoonnummer", names: person.telephoneNumbers, atMost: 14)
        put("webadres", person.webAddresses.map { WireObject(webadres: $0) })
        put("contactpersoon", person.contacts.flatMap { WireObject.contactpersonenWerkzoekende($0) })
    }
}
