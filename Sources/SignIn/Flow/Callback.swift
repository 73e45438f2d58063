/// What a browser brings back from the provider: the fields of the query (OpenID Connect Core 3.1.2.5, RFC 9207).
struct Callback: Sendable {
    let state: String
    let issuer: String?
    /// The code, or the provider's word for why there is none.
    let result: Outcome

    enum Outcome: Equatable {
        case code(String)
        case refused(code: String)
    }

    private static let longest = 2_048

    init(_ fields: [(name: String, value: String)]) throws(SignInError) {
        func one(_ name: String) throws(SignInError) -> String? {
            let values = fields.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
            guard let value = values.first else { return nil }
            guard values.count == 1, (1...Self.longest).contains(value.utf8.count) else { throw .callbackRefused(.parameter(name)) }
            return value
        }
        guard let state = try one("state") else { throw .callbackRefused(.parameter("state")) }
        self.state = state
        issuer = try one("iss")
        if let error = try one("error") {
            result = .refused(code: ErrorCode(error)?.text ?? "unknown")
        } else if let code = try one("code") {
            result = .code(code)
        } else {
            throw .callbackRefused(.parameter("code"))
        }
    }
}
