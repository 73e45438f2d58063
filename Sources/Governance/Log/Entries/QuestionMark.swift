public import LabourDomain
internal import StrictJSON

/// What can be told apart of questions without knowing what was asked: whether two are the same, and whether they are about places near each
/// other. For finding misuse; never the criteria themselves, which are made from a person's profile or a vacancy (docs/decisions/0020).
public struct QuestionMark: Hashable, Sendable {
    /// The largest radius, in kilometres.
    public static let maximumRadius = 999

    /// Of the criteria without the area, in a form where order and spelling make no difference.
    public let criteria: KeyedDigest
    /// The middle of the area: four digits of a postcode that may have had six.
    public let centre: PostcodeArea
    /// Great-circle kilometres, 0...999.
    public let radius: Int

    /// A radius outside 0...999 becomes the nearest end.
    public init(criteria: KeyedDigest, centre: PostcodeArea, radius: Int) {
        self.criteria = criteria
        self.centre = centre
        self.radius = min(max(0, radius), Self.maximumRadius)
    }
}

extension QuestionMark {
    func write(to object: inout JSONWriter) {
        let digest = [criteria.high, criteria.low].flatMap { part in withUnsafeBytes(of: part.bigEndian) { Array($0) } }
        object.member("criteria", HexadecimalText.encode(digest))
        object.member("centre", Int(centre.number))
        object.member("radius", radius)
    }

    /// `nil` where the entry has none, or one that cannot be read.
    init?(_ entry: JSONValue) {
        guard let digits = entry["criteria"]?.stringValue, let criteria = HexadecimalText.decode(digits.utf8).flatMap({ KeyedDigest($0) }),
            let number = entry["centre"]?.integerValue, let centre = try? PostcodeArea(number),
            let radius = entry["radius"]?.integerValue
        else { return nil }
        self.init(criteria: criteria, centre: centre, radius: radius)
    }
}
