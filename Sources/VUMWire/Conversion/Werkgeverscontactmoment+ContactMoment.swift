public import LabourDomain
import StrictJSON

// MPWerkgeverscontactmomentMatch <-> ContactMoment
extension WireContract {
    /// The member by which contact moments are found, as a path.
    public static let employerNumberPath = "werkgever.nummerKvk"

    /// The record of a contact moment; always valid against ``entity``. What the contract cannot carry is left out.
    public static func wireRecord(_ moment: ContactMoment) -> [UInt8] {
        WireObject(werkgeverscontactmoment: moment).value.serialized()
    }

    /// A contact moment out of a record or a match, validated against the contract. Empty values become absent.
    ///
    /// Throws `invalid` with every fault, and `notConvertible` for a postcode that only has the shape of one.
    public static func contactMoment(from record: [UInt8]) throws(VUMWireError) -> ContactMoment {
        try ContactMoment(werkgeverscontactmoment: WireReader(validating: record, against: contactMoments.entity))
    }

    /// By what a question finds a contact moment: the number of the employer, `nil` where the record names none, and the day. Nothing else of the
    /// record needs to be convertible.
    public static func contactMomentKey(of record: [UInt8]) throws(VUMWireError) -> (employer: KvKNumber?, date: CalendarDate) {
        let wire = try WireReader(validating: record, against: contactMoments.entity)
        guard let date = wire.date("datum") else { throw .notFindable(missing: "datum") }
        return (wire.object("werkgever").kvkNumber(), date)
    }
}

extension ContactMoment {
    init(werkgeverscontactmoment wire: WireReader) throws(VUMWireError) {
        guard let date = wire.date("datum") else { throw .notFindable(missing: "datum") }
        self.init(
            date: date, topicCode: wire.integer("codeOnderwerp", in: 1...6), kindCode: wire.integer("codeSoort", in: 1...6),
            liaison: EmployerLiaison(accountmanager: wire.object("accountmanager")),
            employer: try ContactedEmployer(werkgeverContactmoment: wire.object("werkgever")))
    }
}

extension EmployerLiaison {
    init(accountmanager wire: WireReader) {
        self.init(
            name: wire.text("naam"), organisation: wire.text("naamOrganisatie"), emailAddress: wire.text("emailadres"),
            telephoneNumber: wire.text("telefoonnummer"))
    }
}

extension WireObject {
    init(werkgeverscontactmoment moment: ContactMoment) {
        put("datum", moment.date)
        put("codeOnderwerp", moment.topicCode, in: 1...6)
        put("codeSoort", moment.kindCode, in: 1...6)
        put("accountmanager", WireObject(accountmanager: moment.liaison))
        if let employer = moment.employer { put("werkgever", WireObject(werkgeverContactmoment: employer)) }
    }

    init(accountmanager manager: EmployerLiaison) {
        put("naam", name: manager.name, atMost: 70)
        put("naamOrganisatie", name: manager.organisation, atMost: 70)
        put("emailadres", name: manager.emailAddress, atMost: 320)
        put("telefoonnummer", name: manager.telephoneNumber, atMost: 14)
    }
}
