/// Finds who looks at many new profiles while offices are closed.
///
/// New ones only: systems repeat saved questions at night, and then show what was shown before.
public struct OffHoursBulk: Hashable, Sendable {
    /// When offices are open.
    public let hours: OfficeHours
    /// New profiles outside these hours, within a day, that are a finding; 50...100,000.
    public let profiles: Int

    /// A value outside its bounds becomes the nearest bound.
    public init(hours: OfficeHours = OfficeHours(), profiles: Int = 900) {
        self.hours = hours
        self.profiles = profiles.bounded(50...100_000)
    }

    func finding(profiles measured: Int) -> MisuseFinding? {
        guard measured >= profiles else { return nil }
        return MisuseFinding(
            kind: .offHoursBulk, measured: measured, threshold: profiles, window: 24, base: .serious,
            explanation: """
                \(measured) profiles were shown for the first time outside \(hours.opens)-\(hours.closes) h on working days, within a day; \
                \(profiles) is the threshold.
                """)
    }
}
