import X509

/// A certificate with its key.
struct TestIdentity: Sendable {
    let certificate: Certificate
    let key: Certificate.PrivateKey

    /// Whether this can sign others: marked so, and signed by itself.
    var isAuthority: Bool {
        guard let constraints = try? certificate.extensions.basicConstraints, case .isCertificateAuthority = constraints else {
            return false
        }
        return certificate.publicKey == key.publicKey && certificate.publicKey.isValidSignature(certificate.signature, for: certificate)
    }

    /// Whether this is what would be made now: the same subject and names, the own key, signed by this authority.
    func matches(_ subject: TestSubject, issuedBy authority: TestIdentity) -> Bool {
        guard let wanted = try? subject.distinguishedName, certificate.subject == wanted,
            let names = try? certificate.extensions.subjectAlternativeNames, Set(names) == Set(subject.alternativeNames)
        else { return false }
        return certificate.publicKey == key.publicKey && certificate.issuer == authority.certificate.subject
            && authority.certificate.publicKey.isValidSignature(certificate.signature, for: certificate)
    }
}
