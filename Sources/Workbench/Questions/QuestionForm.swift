public import LabourDomain

/// A question as somebody fills it in: texts, which may be wrong.
public struct QuestionForm: Hashable, Sendable {
    /// The fields, by the name they have in a form.
    public enum Field: String, CaseIterable, Hashable, Sendable {
        case subject = "soort"
        case postcode
        case radius = "afstand"
        case occupation = "beroep"
        case minimumHours = "uren-van"
        case maximumHours = "uren-tot"
        case licences = "rijbewijs"
        case language = "nederlands"
        case irregularHours = "onregelmatig"
    }

    public var subject: Subject = .jobSeekers
    public var postcode = ""
    public var radius = "25"
    public var occupation = ""
    public var minimumHours = ""
    public var maximumHours = ""
    public var licences: Set<String> = []
    /// The least level of speaking Dutch: 2, 3 or 4; empty where it does not matter.
    public var language = ""
    /// `ja`, `nee`, or empty where it does not matter.
    public var irregularHours = ""
    public var weights: [Criterion: Weight] = Dictionary(
        uniqueKeysWithValues: Criterion.allCases.map { ($0, $0 == .occupation ? .required : .important) })

    /// An empty form.
    public init() {}

    /// The longest text of one field, in bytes; longer ones are cut, and then refused for what they are.
    private static let longest = 200

    /// Takes over what was filled in; fields of other names have no meaning.
    public init(_ fields: [(name: String, value: String)]) {
        func text(_ field: Field) -> String {
            let value = fields.first { $0.name.utf8.elementsEqual(field.rawValue.utf8) }?.value ?? ""
            return String(decoding: value.utf8.prefix(Self.longest), as: UTF8.self).trimmed
        }
        subject = text(.subject) == "vacatures" ? .vacancies : .jobSeekers
        postcode = text(.postcode)
        radius = text(.radius)
        occupation = text(.occupation)
        minimumHours = text(.minimumHours)
        maximumHours = text(.maximumHours)
        licences = Set(fields.filter { $0.name == Field.licences.rawValue }.map(\.value).filter { DrivingLicences(name: $0) != nil })
        language = text(.language)
        irregularHours = text(.irregularHours)
        for criterion in Criterion.allCases {
            let value = fields.first { $0.name == Self.weightName(criterion) }?.value
            if let weight = value.flatMap(Weight.init) { weights[criterion] = weight }
        }
    }

    /// The name of the field that says how much a criterion counts.
    public static func weightName(_ criterion: Criterion) -> String { "weegt-\(criterion.rawValue)" }
}

extension String {
    /// Without spaces around it.
    fileprivate var trimmed: String {
        let isSpace: (Character) -> Bool = \.isWhitespace
        return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
