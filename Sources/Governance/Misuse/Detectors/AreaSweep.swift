/// Finds who goes over an area with the same criteria: from centre to centre, or around one centre with ever another radius.
///
/// Widening a question a few times is how mediators search, and a chain of agencies asks the same at its branches; a sweep needs more
/// places than these.
public struct AreaSweep: Hashable, Sendable {
    /// Different centres of one asker with the same criteria that are a finding; 3...60.
    public let centres: Int
    /// Different radii around one centre with the same criteria that are a finding; 3...60.
    public let radii: Int
    /// Hours over which is counted, from the first question with the criteria; 1...2,160.
    public let window: Int

    /// A value outside its bounds becomes the nearest bound.
    public init(centres: Int = 20, radii: Int = 10, window: Int = 720) {
        self.centres = centres.bounded(3...60)
        self.radii = radii.bounded(3...60)
        self.window = window.bounded(1...2_160)
    }

    func finding(centres seen: Int, radii rings: Int) -> MisuseFinding? {
        if seen >= centres {
            return MisuseFinding(
                kind: .areaEnumeration, measured: seen, threshold: centres, window: window, base: .serious,
                explanation: "The same criteria were asked at \(seen) centres within \(window) hours; \(centres) is the threshold.")
        }
        guard rings >= radii else { return nil }
        return MisuseFinding(
            kind: .areaEnumeration, measured: rings, threshold: radii, window: window, base: .serious,
            explanation: """
                The same criteria were asked with \(rings) different radii around one centre within \(window) hours; \
                \(radii) is the threshold.
                """)
    }
}
