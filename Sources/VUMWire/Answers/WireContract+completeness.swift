internal import LabourDomain
public import StrictJSON

extension WireContract {
    /// How much of a match is filled in: members with a value, in percent of those that the contract has on the outermost level, its identifier
    /// left aside. 0 for what is no object. Nested lists count as filled in when they have an element.
    public func completeness(of match: [UInt8], limits: JSONLimits = recordLimits) -> Int {
        guard let members = (try? JSONValue(parsing: match, limits: limits))?.objectValue?.members, let all = Self.members[subject] else {
            return 0
        }
        let filled = members.count { all.contains($0.key) && !$0.value.isEmptyOrNull }
        return filled * 100 / max(1, all.count)
    }

    private static let members: [Subject: Set<String>] = Dictionary(
        uniqueKeysWithValues: Subject.allCases.map { subject in
            let contract = WireContract.of(subject)
            let properties = contract.sourceMatch.described()["properties"]?.objectValue?.members.map(\.key) ?? []
            return (subject, Set(properties).subtracting([contract.idKey].compactMap { $0 }))
        })
}

extension JSONValue {
    fileprivate var isEmptyOrNull: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let elements): elements.isEmpty
        case .object(let object): object.members.isEmpty
        default: false
        }
    }
}
