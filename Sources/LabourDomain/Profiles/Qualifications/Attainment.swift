/// Whether a diploma or certificate was obtained (*indicatie diploma*), with the codes of the data standard.
public enum Attainment: UInt8, Hashable, Sendable, CaseIterable {
    case unknown = 0
    case obtained = 1
    case notObtained = 2
    case notApplicable = 8
}
