private import LabourDomain

/// The name of a host as DNS knows it (RFC 1123): labels of letters, digits and inner hyphens.
enum HostName {
    /// Whether these bytes are such a name, with at least so many labels.
    static func isValid(_ bytes: some Collection<UInt8>, labels least: Int = 1) -> Bool {
        guard (1...253).contains(bytes.count) else { return false }
        let labels = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.count >= least else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != 0x2D && Array(label).last != 0x2D
                && label.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter || $0 == 0x2D }
        }
    }
}
