public import Foundation
import JWTKit
import StrictJSON

/// What is known of a provider: its addresses and its keys. Both are fetched when they are needed and kept for a while.
public actor Provider {
    nonisolated let settings: ProviderSettings
    private let port: any ProviderPort
    private let now: @Sendable () -> Date
    private var known: (metadata: ProviderMetadata, at: Date)?
    private var keys: (set: [String: SigningKey], at: Date)?

    /// How long addresses and keys are kept.
    private static let keptFor: TimeInterval = 3_600
    /// How long a key that is not known is not asked for again: tokens with invented names would make us call the provider.
    private static let pause: TimeInterval = 30
    /// More keys than any provider has.
    private static let maximumKeys = 50

    public init(_ settings: ProviderSettings, port: any ProviderPort, now: @escaping @Sendable () -> Date) {
        self.settings = settings
        self.port = port
        self.now = now
    }

    /// The addresses, fetched where they are not known or too old.
    func metadata() async throws(SignInError) -> ProviderMetadata {
        if let known, now().timeIntervalSince(known.at) < Self.keptFor { return known.metadata }
        let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
        let bytes = try await fetch(base + "/.well-known/openid-configuration")
        let metadata = try ProviderMetadata(bytes, of: settings.issuer)
        known = (metadata, now())
        return metadata
    }

    /// The key of this name; a provider that changes its keys is asked for the new ones.
    func key(_ name: String) async throws(SignInError) -> SigningKey {
        if let keys, now().timeIntervalSince(keys.at) < Self.keptFor {
            if let key = keys.set[name] { return key }
            guard now().timeIntervalSince(keys.at) >= Self.pause else { throw .tokenRefused(.unknownKey) }
        }
        let bytes = try await fetch(try await metadata().keysAddress)
        let set = try Self.read(bytes)
        keys = (set, now())
        guard let key = set[name] else { throw .tokenRefused(.unknownKey) }
        return key
    }

    /// Sends a form to the token endpoint and gives its answer.
    func exchange(_ fields: [(name: String, value: String)]) async throws(SignInError) -> JSONValue {
        let endpoint = try await metadata().tokenEndpoint
        let answer = try await calling { [port] in try await port.post(fields, to: endpoint) }
        let document = try? JSONValue(parsing: answer.body, limits: ProviderMetadata.limits)
        guard answer.status == 200 else {
            throw .providerRefused(status: answer.status, code: document?["error"]?.stringValue.flatMap(ErrorCode.init)?.text)
        }
        guard let document, document.objectValue != nil else {
            throw .malformedProviderAnswer(field: "token", expected: "a JSON object")
        }
        return document
    }

    private func fetch(_ address: String) async throws(SignInError) -> [UInt8] {
        let answer = try await calling { [port] in try await port.get(address) }
        guard answer.status == 200 else { throw .providerRefused(status: answer.status, code: nil) }
        return answer.body
    }

    private func calling(_ call: () async throws -> ProviderAnswer) async throws(SignInError) -> ProviderAnswer {
        do {
            return try await call()
        } catch let error as SignInError {
            throw error
        } catch {
            throw .providerUnreachable(reason: String(reflecting: type(of: error)))
        }
    }

    /// Keys for signatures that have a name; two of one name cannot be told apart.
    private static func read(_ bytes: [UInt8]) throws(SignInError) -> [String: SigningKey] {
        guard let document = try? JSONValue(parsing: bytes, limits: ProviderMetadata.limits), let list = document["keys"]?.arrayValue,
            list.count <= maximumKeys
        else { throw .malformedProviderAnswer(field: "keys", expected: "a set of at most \(maximumKeys) keys") }
        var set: [String: SigningKey] = [:]
        for value in list {
            guard let key = SigningKey(value) else { continue }
            guard set.updateValue(key, forKey: key.name) == nil else {
                throw .malformedProviderAnswer(field: "kid", expected: "names that are unique")
            }
        }
        return set
    }
}

/// A code of a closed form (RFC 6749 section 5.2), so that nothing else of what a provider writes gets into a log.
struct ErrorCode {
    let text: String

    init?(_ text: String) {
        guard (1...60).contains(text.utf8.count), text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x5F }) else { return nil }
        self.text = text
    }
}
