import HTTPTypes

/// The cookies of the portal. All have the prefix `__Host-`, so that no neighbour under the same domain can set one (ASVS 3.3.1), and none can be
/// read by a script.
enum PortalCookie: String, CaseIterable {
    /// The key of the session.
    case session = "__Host-schakel"
    /// What binds a sign-in to the browser that began it.
    case attempt = "__Host-schakel-begin"
    /// The language that was chosen.
    case language = "__Host-schakel-taal"

    /// Its value in a request; none where it comes twice, as then one of the two is somebody else's.
    func value(in fields: HTTPFields) -> String? {
        var values: [String] = []
        for field in fields[values: .cookie] {
            for part in field.split(separator: ";") {
                let pair = part.drop { $0 == " " }
                if pair.hasPrefix(rawValue + "=") { values.append(String(pair.dropFirst(rawValue.utf8.count + 1))) }
            }
        }
        guard values.count == 1, let value = values.first, (1...100).contains(value.utf8.count) else { return nil }
        return value
    }

    /// The field that sets it; without a value, the one that takes it away.
    func field(_ value: String?) -> String {
        let life =
            switch self {
            case .session: value == nil ? "; Max-Age=0" : ""
            case .attempt: value == nil ? "; Max-Age=0" : "; Max-Age=600"
            case .language: value == nil ? "; Max-Age=0" : "; Max-Age=31536000"
            }
        return "\(rawValue)=\(value ?? ""); Path=/; Secure; HttpOnly; SameSite=Lax\(life)"
    }
}
