/// The calls that the portal itself makes to a provider. They go out of the process, so they are behind a port.
public protocol ProviderPort: Sendable {
    /// Gets a document.
    ///
    /// - Throws: `SignInError.providerUnreachable`.
    func get(_ address: String) async throws -> ProviderAnswer

    /// Sends the fields of a form, `application/x-www-form-urlencoded`.
    ///
    /// - Throws: `SignInError.providerUnreachable`.
    func post(_ fields: [(name: String, value: String)], to address: String) async throws -> ProviderAnswer
}

/// What a provider answered.
public struct ProviderAnswer: Hashable, Sendable {
    /// The HTTP status.
    public let status: Int
    /// The whole body; the port bounds its size.
    public let body: [UInt8]

    public init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}
