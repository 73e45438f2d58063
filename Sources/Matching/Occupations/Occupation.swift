public import LabourDomain

/// An occupation as a register knows it.
public struct Occupation: Hashable, Sendable {
    /// What systems exchange.
    public let code: OccupationCode
    /// What people read: the preferred label.
    public let name: String
    /// Other words for it, without the name itself.
    public let synonyms: [String]
    /// The kind of work; absent in imported registers.
    public let group: OccupationGroup?
    /// The level at which the work is usually done; absent in imported registers.
    public let usualLevel: WorkingLevel?

    /// Keeps the parts as they are.
    public init(
        code: OccupationCode, name: String, synonyms: [String] = [], group: OccupationGroup? = nil, usualLevel: WorkingLevel? = nil
    ) {
        self.code = code
        self.name = name
        self.synonyms = synonyms
        self.group = group
        self.usualLevel = usualLevel
    }
}

/// The kind of work of an occupation in the starter register; a rough grouping of our own, not a classification.
public enum OccupationGroup: String, CaseIterable, Hashable, Sendable {
    /// People and goods on the road and the rails.
    case transport
    /// Warehouses and their planning.
    case logistics
    /// Making and packing in factories.
    case industry
    /// Metal and machines.
    case metal
    /// Electrical work, heating, cooling and water.
    case installation
    /// Cars and bicycles.
    case vehicles
    /// Building and roads.
    case construction
    /// Nursing, caring and medical practices.
    case care
    /// Guidance, child care and advice on work.
    case social
    /// Schools.
    case education
    /// Cleaning and the care for buildings.
    case cleaning
    /// Kitchens, restaurants and hotels.
    case hospitality
    /// Shops and the crafts behind them.
    case retail
    /// Offices and contact with customers.
    case office
    /// Finance, staff, buying, selling and law.
    case business
    /// Information technology.
    case ict
    /// Security and supervision.
    case security
    /// Gardens, greenhouses and farms.
    case green
    /// Hair, skin and design.
    case personal
}
