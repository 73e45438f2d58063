/// Somebody who looks for work (*werkzoekende*), as one source knows them; pseudonymous unless contact data are filled.
///
/// Everything is optional, since sources differ in what they know. The lengths and ranges of the parts are those of the VUM interface 3.0.
public struct JobSeeker: Hashable, Sendable {
    public var id: ProfileID?
    /// Without it nobody can find this profile.
    public var mobility: Mobility?
    /// What work the person wants (*bemiddelingsberoep*).
    public var desiredOccupations: [OccupationCode] = []
    public var qualification = Qualification()
    public var contractForms: [ContractForm] = []
    public var flexibility = Flexibility()
    public var workingHours = WorkingHours()
    /// Branches of business, SBI codes 0...99999.
    public var sectors: [Int] = []
    public var transport: [Transport] = []
    /// Announces in the search profile whether contact data exist in the detail.
    public var contactDataAvailable: YesNo?

    // Part of the detail only, from here.

    /// Registered in the national register of target groups (*indicatieLdrRegistratie*).
    public var inTargetGroupRegister: YesNo?
    public var requirements = WorkRequirements()
    /// In the person's own words, at most 2,000 characters (*persoonlijkePresentatie*).
    public var presentation: String?
    /// At most 320 characters each.
    public var emailAddresses: [String] = []
    /// At most 14 characters each.
    public var telephoneNumbers: [String] = []
    public var webAddresses: [WebAddress] = []
    public var contacts: [Contact] = []

    public init(id: ProfileID? = nil) { self.id = id }
}
