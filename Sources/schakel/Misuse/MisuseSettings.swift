import Governance
import LabourDomain
import StrictJSON

/// How an exchange looks for misuse in its log.
struct MisuseSettings: Equatable, Sendable {
    /// Whether it does.
    var isOn = true
    /// How far back the log is read again when the exchange starts, in days.
    var memoryDays = 28
    /// Outside these hours many new profiles are a sign.
    var officeHours = OfficeHours()
    /// The number of profiles of sources, where somebody knows it; what answers show counts elsewhere.
    var profiles: [OIN: Int] = [:]

    /// From where on what is seen is a signal.
    var thresholds = MisuseThresholds()

    var detectors: MisuseDetectors { thresholds.detectors(within: officeHours) }
}

extension MisuseSettings {
    init?(reading object: ConfigurationObject) {
        isOn = object.optional("watch", .boolean) ?? isOn
        memoryDays = object.optional("memoryDays", .integer(1...92)) ?? memoryDays
        let opens = object.optional("officeOpens", .integer(0...23)) ?? officeHours.opens
        let closes = object.optional("officeCloses", .integer(1...24)) ?? officeHours.closes
        if opens >= closes { object.fault("officeCloses", expected: "an hour after officeOpens", found: "\(closes)") }
        officeHours = OfficeHours(opens: opens, closes: closes)
        thresholds = object.optionalObject("thresholds", MisuseThresholds.init(reading:)) ?? thresholds
        for size in object.objects("profiles", SourceSize.init(reading:)) { profiles[size.source] = size.profiles }
    }

    var json: JSONValue {
        .object(
            JSONObject([
                ("watch", .bool(isOn)), ("memoryDays", .integer(Int64(memoryDays))),
                ("officeOpens", .integer(Int64(officeHours.opens))), ("officeCloses", .integer(Int64(officeHours.closes))),
                ("thresholds", thresholds.json),
                (
                    "profiles",
                    .array(
                        profiles.sorted { $0.key.text < $1.key.text }.map {
                            .object(JSONObject([("source", .string($0.key.text)), ("profiles", .integer(Int64($0.value)))]))
                        })
                ),
            ]))
    }
}

/// How many profiles a source has, as somebody has told.
private struct SourceSize {
    var source: OIN
    var profiles: Int

    init?(reading object: ConfigurationObject) {
        let source = object.required("source", .oin)
        let profiles = object.required("profiles", .integer(0...1_000_000_000))
        guard let source, let profiles else { return nil }
        self.source = source
        self.profiles = profiles
    }
}
