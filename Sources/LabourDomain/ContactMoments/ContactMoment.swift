/// A moment at which somebody of a mediator spoke with an employer (*werkgeverscontactmoment*, VUM interface 3.1).
///
/// It names two people: who spoke for the mediator, and with whom. Who asks for an employer's contact moments gets them whole; nobody else sees
/// them, and nothing of them is logged.
public struct ContactMoment: Hashable, Sendable {
    /// The day.
    public var date: CalendarDate
    /// What it was about (*codeOnderwerp*), 1...6. The standard has not published what the codes mean.
    public var topicCode: Int?
    /// What kind of contact it was (*codeSoort*), 1...6; idem.
    public var kindCode: Int?
    /// Who spoke for the mediator.
    public var liaison: EmployerLiaison
    /// With whom; absent where the record does not say, and then nobody can find it.
    public var employer: ContactedEmployer?

    public init(
        date: CalendarDate, topicCode: Int? = nil, kindCode: Int? = nil, liaison: EmployerLiaison = EmployerLiaison(),
        employer: ContactedEmployer? = nil
    ) {
        self.date = date
        self.topicCode = topicCode
        self.kindCode = kindCode
        self.liaison = liaison
        self.employer = employer
    }
}

/// Who keeps the contact with an employer (*accountmanager*).
public struct EmployerLiaison: Hashable, Sendable {
    public var name: String?
    /// The organisation that this person works for.
    public var organisation: String?
    public var emailAddress: String?
    public var telephoneNumber: String?

    public init(name: String? = nil, organisation: String? = nil, emailAddress: String? = nil, telephoneNumber: String? = nil) {
        self.name = name
        self.organisation = organisation
        self.emailAddress = emailAddress
        self.telephoneNumber = telephoneNumber
    }
}
