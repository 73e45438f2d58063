internal import Crypto
public import LabourDomain

/// Makes the marks of questions: HMAC-SHA-256 over what is asked, cut to sixteen bytes.
///
/// The same question has the same mark as long as the key lives, so marks of before and after a rotation cannot be compared. Who has no key cannot
/// try which question it was.
public struct QuestionMarker: Sendable {
    /// Has taken in the key already.
    private let start: HMAC<SHA256>

    /// Marks with a key made from the ring's current one.
    public init(keys: KeyRing) {
        let derived = HMAC<SHA256>.authenticationCode(for: Array("schakel log criteria 1".utf8), using: keys.current.secret)
        start = HMAC(key: SymmetricKey(data: derived))
    }

    /// - Parameter criteria: all that is asked but where, in a form where order and spelling make no difference.
    public func mark(criteria: [UInt8], area: SearchArea) -> QuestionMark? {
        var code = start
        criteria.withUnsafeBytes { code.update(data: $0) }
        guard let digest = KeyedDigest(Array(code.finalize()).prefix(16)) else { return nil }
        return QuestionMark(criteria: digest, centre: area.centre.area, radius: area.radius)
    }
}
