/// An answer that may be unknown (*indicatie*), with the codes of the data standard.
public enum Indication: UInt8, Hashable, Sendable, CaseIterable {
    case unknown = 0
    case yes = 1
    case no = 2
}
