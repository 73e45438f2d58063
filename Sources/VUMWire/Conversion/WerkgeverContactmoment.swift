import LabourDomain
import StrictJSON

// WerkgeverWerkgeverscontactmoment, Vestigingsadres, ContactpersoonAfdelingWerkgeverscontactmoment
extension WireReader {
    func kvkNumber() -> KvKNumber? { text("nummerKvk").flatMap { try? KvKNumber($0) } }
}

extension ContactedEmployer {
    /// `nil` where no employer is named.
    init?(werkgeverContactmoment wire: WireReader) throws(VUMWireError) {
        guard let number = wire.kvkNumber() else { return nil }
        self.init(
            number: number, name: wire.text("handelsnaamOrganisatie"), sector: wire.integer("codeSbi", in: 0...99_999),
            agreementCode: wire.integer("codeSoortAfspraken", in: 1...3), isRecognisedForTraining: wire.flag("erkendSbbLeerbedrijf"),
            branch: try EmployerBranch(vestigingsadres: wire.object("vestigingsadres")))
    }
}

extension EmployerBranch {
    init(vestigingsadres wire: WireReader) throws(VUMWireError) {
        self.init(
            street: wire.text("straatnaam"), houseNumber: wire.integer("huisnummer", in: 0...99_999),
            houseNumberSuffix: wire.text("huisnummertoevoeging"), town: wire.text("woonplaatsnaam"),
            contact: EmployerContact(contactpersoonContactmoment: wire.object("contactpersoonAfdeling")))
        guard let text = wire.text("postcode") else { return }
        guard let postcode = try? Postcode(text) else {
            throw .notConvertible(path: "werkgever.vestigingsadres.postcode", expected: "a postcode from 1000 on")
        }
        self.postcode = postcode
    }
}

extension EmployerContact {
    init(contactpersoonContactmoment wire: WireReader) {
        self.init(
            name: wire.text("naam"), position: wire.text("functie"), emailAddress: wire.text("emailadres"),
            telephoneNumber: wire.text("telefoonnummer"))
    }
}

extension WireObject {
    init(werkgeverContactmoment employer: ContactedEmployer) {
        put("handelsnaamOrganisatie", name: employer.name, atMost: 500)
        put("nummerKvk", name: employer.number.text, atMost: KvKNumber.length)
        put("codeSbi", employer.sector, in: 0...99_999)
        put("codeSoortAfspraken", employer.agreementCode, in: 1...3)
        if let isRecognised = employer.isRecognisedForTraining { put("erkendSbbLeerbedrijf", .bool(isRecognised)) }
        put("vestigingsadres", WireObject(vestigingsadres: employer.branch))
    }

    init(vestigingsadres branch: EmployerBranch) {
        put("straatnaam", name: branch.street, atMost: 70)
        put("huisnummer", branch.houseNumber, in: 0...99_999)
        put("huisnummertoevoeging", name: branch.houseNumberSuffix, atMost: 6)
        put("woonplaatsnaam", name: branch.town, atMost: 70)
        put("postcode", name: branch.postcode?.description, atMost: 6)
        put("contactpersoonAfdeling", WireObject(contactpersoonContactmoment: branch.contact))
    }

    init(contactpersoonContactmoment contact: EmployerContact) {
        put("naam", name: contact.name, atMost: 70)
        put("functie", name: contact.position, atMost: 70)
        put("emailadres", name: contact.emailAddress, atMost: 320)
        put("telefoonnummer", name: contact.telephoneNumber, atMost: 14)
    }
}
