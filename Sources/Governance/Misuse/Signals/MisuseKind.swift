/// What a detector looks for.
public enum MisuseKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// The same criteria at many centres, or with many radii around one.
    case areaEnumeration = "area-enumeration"
    /// More people chosen than others choose, or than one can look at.
    case tooManyDetails = "too-many-details"
    /// One question from many users or many parties.
    case sharedQuestion = "shared-question"
    /// Many profiles looked at and hardly anybody chosen, or more in a day than one user can look at.
    case harvest
    /// The same, of the profiles of one source.
    case sourceHarvest = "source-harvest"
    /// The same, by several parties with the same criteria or the same area.
    case jointHarvest = "joint-harvest"
    /// Many new profiles outside opening hours.
    case offHoursBulk = "off-hours-bulk"
    /// References of another asker, forged ones, expired ones, or questions that were refused.
    case refusals
    /// Far more in a day than the asker's own past shows.
    case unlikeItsPast = "unlike-its-past"
}
