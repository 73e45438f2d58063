/// What a browser may fill in (HTML Living Standard, 4.10.18.7; WCAG 1.3.5).
enum Autocomplete: String {
    case off
    case name
    case givenName = "given-name"
    case familyName = "family-name"
    case email
    case telephone = "tel"
    case organization
    case organizationTitle = "organization-title"
    case streetAddress = "street-address"
    case postalCode = "postal-code"
    case town = "address-level2"
    case username
    case currentPassword = "current-password"
    case newPassword = "new-password"
    case oneTimeCode = "one-time-code"
}
