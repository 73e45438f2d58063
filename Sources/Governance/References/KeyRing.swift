internal import Crypto
internal import LabourDomain

/// The keys that references are sealed with: one current key seals, it and earlier ones open.
///
/// Rotating means making another key current and keeping the old ones for as long as references live.
public struct KeyRing: Equatable, Sendable {
    /// The key that seals.
    public let current: ReferenceKey
    /// Keys that only open, the latest first.
    public let earlier: [ReferenceKey]
    private let byIdentifier: [UInt32: ReferenceKey]

    /// Refuses a ring in which two keys have one identifier.
    public init(current: ReferenceKey, earlier: [ReferenceKey] = []) throws(GovernanceError) {
        var byIdentifier: [UInt32: ReferenceKey] = [:]
        for key in [current] + earlier {
            guard byIdentifier.updateValue(key, forKey: key.identifier) == nil else { throw .duplicateKey }
        }
        self.init(current: current, earlier: earlier, byIdentifier: byIdentifier)
    }

    private init(current: ReferenceKey, earlier: [ReferenceKey], byIdentifier: [UInt32: ReferenceKey]) {
        self.current = current
        self.earlier = earlier
        self.byIdentifier = byIdentifier
    }

    /// A ring with one new key.
    public static func random(using randomness: RandomSource = .system) -> KeyRing {
        let key = ReferenceKey(using: randomness)
        return KeyRing(current: key, earlier: [], byIdentifier: [key.identifier: key])
    }

    func key(_ identifier: UInt32) -> ReferenceKey? { byIdentifier[identifier] }
}
