import LabourDomain
import StrictJSON

// ContactpersoonAfdeling: of a vacancy with lists, of a job seeker with at most one address and one number.
extension Contact {
    init(contactpersoonVacature wire: WireReader) {
        self.init(
            name: wire.text("naamContactpersoonAfdeling"), emailAddresses: wire.texts("emailadres"),
            telephoneNumbers: wire.texts("telefoonnummer"))
    }

    init(contactpersoonWerkzoekende wire: WireReader) {
        self.init(
            name: wire.text("naamContactpersoonAfdeling"), emailAddresses: [wire.text("emailadres")].compactMap { $0 },
            telephoneNumbers: [wire.text("telefoonnummer")].compactMap { $0 })
    }
}

extension WireObject {
    init(contactpersoonVacature contact: Contact) {
        put("naamContactpersoonAfdeling", name: contact.name, atMost: 35)
        put("emailadres", names: contact.emailAddresses, atMost: 320)
        put("telefoonnummer", names: contact.telephoneNumbers, atMost: 14)
    }

    /// One entry per address or number, each with the name, so that none is lost.
    static func contactpersonenWerkzoekende(_ contact: Contact) -> [WireObject] {
        let count = max(1, contact.emailAddresses.count, contact.telephoneNumbers.count)
        return (0..<count).map { index in
            var entry = WireObject()
            entry.put("naamContactpersoonAfdeling", name: contact.name, atMost: 35)
            entry.put("emailadres", name: contact.emailAddresses.dropFirst(index).first, atMost: 320)
            entry.put("telefoonnummer", name: contact.telephoneNumbers.dropFirst(index).first, atMost: 14)
            return entry
        }
    }
}
