public import LabourDomain
import StrictJSON

/// Which claims of a provider say what the portal needs to know of a person.
public struct ClaimMapping: Hashable, Sendable {
    /// The claim that holds the number of the organisation.
    public var organisation: String
    /// The claim that holds the roles: a text, or a list of texts.
    public var roles: String
    /// The claim that holds the name to address somebody by.
    public var name: String
    /// Which role the values of the claim mean; other values mean nothing here.
    public var roleValues: [String: PersonRole]
    /// The organisations that this portal works for.
    public var organisations: Set<OIN>

    public init(
        organisation: String = "organisation", roles: String = "roles", name: String = "name",
        roleValues: [String: PersonRole] = Dictionary(uniqueKeysWithValues: PersonRole.allCases.map { ($0.rawValue, $0) }),
        organisations: Set<OIN>
    ) {
        self.organisation = organisation
        self.roles = roles
        self.name = name
        self.roleValues = roleValues
        self.organisations = organisations
    }

    /// Who it is; refused where no organisation of this portal or no role comes with it.
    func person(_ token: IdentityToken, issuer: String) throws(SignInError) -> Person {
        guard let text = token.claims[organisation]?.stringValue, let oin = try? OIN(text) else { throw .noAccess(.noOrganisation) }
        guard organisations.contains(oin) else { throw .noAccess(.unknownOrganisation) }
        let value = token.claims[roles]
        let values = value?.arrayValue?.compactMap(\.stringValue) ?? value?.stringValue.map { [$0] } ?? []
        let held = Set(values.compactMap { roleValues[$0] })
        guard !held.isEmpty else { throw .noAccess(.noRole) }
        return Person(
            issuer: issuer, subject: token.subject, name: Self.shown(token.claims[name]?.stringValue), organisation: oin, roles: held)
    }

    /// A name as it can stand on a page: one line, not endless.
    private static func shown(_ name: String?) -> String {
        let scalars = (name ?? "").unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(100)
        return String(String.UnicodeScalarView(scalars))
    }
}
