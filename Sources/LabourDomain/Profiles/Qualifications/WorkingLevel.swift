/// The level at which somebody works and thinks, or a job asks (*werk- en denkniveau*), codes 0...7 of the data standard.
public enum WorkingLevel: UInt8, Hashable, Sendable, CaseIterable {
    case notApplicable = 0
    /// No primary education (*geen basisopleiding*).
    case noPrimaryEducation = 1
    /// *Basisniveau*.
    case primary = 2
    /// *Vmbo-niveau*.
    case preVocational = 3
    /// *Mbo/havo/vwo-niveau*.
    case vocational = 4
    /// *Hbo-niveau*.
    case higherProfessional = 5
    /// *Wetenschappelijk onderwijs*.
    case academic = 6
    /// Not (yet) known.
    case unknown = 7
}
