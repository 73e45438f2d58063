/// An education somebody follows or followed (*opleiding*).
public struct Education: Hashable, Sendable {
    /// The register code of the education's name: 1...10 digits (*codeOpleidingsnaam*).
    public var nameCode: String?
    public var level: EducationLevel?
    public var status: EducationStatus?
    public var diploma: Attainment?
    public var diplomaDate: CalendarDate?
    public var startDate: CalendarDate?
    public var endDate: CalendarDate?
    /// At most 500 characters.
    public var institute: String?
    /// At most 2,000 characters.
    public var explanation: String?

    public init(level: EducationLevel? = nil, status: EducationStatus? = nil, diploma: Attainment? = nil) {
        self.level = level
        self.status = status
        self.diploma = diploma
    }
}

/// An education a vacancy asks for.
public struct EducationDemand: Hashable, Sendable {
    /// 1...10 digits.
    public var nameCode: String?
    public var level: EducationLevel?
    public var diploma: Attainment?
    /// At most 2,000 characters.
    public var explanation: String?

    public init(nameCode: String? = nil, level: EducationLevel? = nil, diploma: Attainment? = nil, explanation: String? = nil) {
        self.nameCode = nameCode
        self.level = level
        self.diploma = diploma
        self.explanation = explanation
    }
}

/// The codes of *codeNiveauOpleiding*.
public enum EducationLevel: UInt8, Hashable, Sendable, CaseIterable {
    case primary = 1
    /// *VMBO*.
    case preVocational = 2
    /// *HAVO/VWO*.
    case upperSecondary = 3
    /// *MBO*.
    case vocational = 4
    /// *HBO/Bachelor*.
    case bachelor = 5
    /// *WO/Master*.
    case master = 6
    case other = 9
}

/// The codes of *codeStatusOpleiding*.
public enum EducationStatus: UInt8, Hashable, Sendable, CaseIterable {
    case unknown = 0
    case completed = 1
    case brokenOff = 2
    case current = 3
}
