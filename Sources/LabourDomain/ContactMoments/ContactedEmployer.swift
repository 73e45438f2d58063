/// The employer of a contact moment, as it was then.
public struct ContactedEmployer: Hashable, Sendable {
    /// Its number in the trade register, by which contact moments are asked for.
    public var number: KvKNumber
    public var name: String?
    /// The branch of industry (*SBI*), 0...99999.
    public var sector: Int?
    /// What kind of agreements were made (*codeSoortAfspraken*), 1...3. The standard has not published what the codes mean.
    public var agreementCode: Int?
    /// Whether it is recognised for work placements of students (*erkend SBB-leerbedrijf*).
    public var isRecognisedForTraining: Bool?
    /// The place of business that was spoken with.
    public var branch: EmployerBranch

    public init(
        number: KvKNumber, name: String? = nil, sector: Int? = nil, agreementCode: Int? = nil, isRecognisedForTraining: Bool? = nil,
        branch: EmployerBranch = EmployerBranch()
    ) {
        self.number = number
        self.name = name
        self.sector = sector
        self.agreementCode = agreementCode
        self.isRecognisedForTraining = isRecognisedForTraining
        self.branch = branch
    }
}

/// A place of business (*vestigingsadres*) with the person or department to turn to there.
public struct EmployerBranch: Hashable, Sendable {
    public var street: String?
    /// 0...99999.
    public var houseNumber: Int?
    public var houseNumberSuffix: String?
    public var town: String?
    public var postcode: Postcode?
    public var contact: EmployerContact

    public init(
        street: String? = nil, houseNumber: Int? = nil, houseNumberSuffix: String? = nil, town: String? = nil, postcode: Postcode? = nil,
        contact: EmployerContact = EmployerContact()
    ) {
        self.street = street
        self.houseNumber = houseNumber
        self.houseNumberSuffix = houseNumberSuffix
        self.town = town
        self.postcode = postcode
        self.contact = contact
    }
}

/// Whom to turn to at an employer.
public struct EmployerContact: Hashable, Sendable {
    public var name: String?
    public var position: String?
    public var emailAddress: String?
    public var telephoneNumber: String?

    public init(name: String? = nil, position: String? = nil, emailAddress: String? = nil, telephoneNumber: String? = nil) {
        self.name = name
        self.position = position
        self.emailAddress = emailAddress
        self.telephoneNumber = telephoneNumber
    }
}
