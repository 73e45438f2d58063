import LabourDomain
import StrictJSON

/// A schema that is ready to judge bodies: compiled once, when its operation is written down.
struct CompiledSchema: Sendable {
    private let schema: Schema
    private let structure: JSONSchema
    private static let maximumFaults = 50

    init(_ schema: Schema) {
        self.schema = schema
        structure = schema.structure
    }

    /// The body as a tree, or all that is wrong with it: what the structure says and what the forms of its texts say, together.
    func read(_ body: [UInt8], limits: JSONLimits) -> Result<JSONValue, InputRefusal> {
        let faults = structure.faults(in: body, limits: limits, maximumFaults: Self.maximumFaults).map(InputFault.init)
        guard let value = try? JSONValue(parsing: body, limits: limits) else { return .failure(InputRefusal(faults)) }
        var all = faults
        schema.refine(value, at: "", into: &all)
        return all.isEmpty ? .success(value) : .failure(InputRefusal(Array(all.prefix(Self.maximumFaults))))
    }
}

extension Schema {
    /// What can be judged in one pass over the bytes: types, members, words, numbers, lengths.
    fileprivate var structure: JSONSchema {
        switch self {
        case .boolean: .boolean
        case .integer(let range): .integer(in: range)
        case .word(let words): .string(oneOf: words)
        case .text(let form): .string(maximumLength: form.maximum, minimumLength: form.minimum)
        case .date: .date
        case .instant: .string(maximumLength: 35, minimumLength: 20)
        case .array(let element, let count): .array(of: element.structure, minimumCount: count.lowerBound)
        case .object(let fields):
            .object(fields.map { $0.isRequired ? .required($0.name, $0.schema.structure) : .optional($0.name, $0.schema.structure) })
        case .component(_, let schema): schema.structure
        case .document: .any
        }
    }

    /// What is left to judge of values that have the right type and length.
    fileprivate func refine(_ value: JSONValue, at path: String, into faults: inout [InputFault]) {
        switch (self, value) {
        case (.text(let form), .string(let text)):
            if (form.minimum...form.maximum).contains(text.unicodeScalars.count), !form.holds(text) {
                faults.append(InputFault(.body, path, "form", form.rule))
            }
        case (.instant, .string(let text)):
            if (20...35).contains(text.unicodeScalars.count), Timestamp.instant(text) == nil {
                faults.append(InputFault(.body, path, "dateTime", "an existing instant of RFC 3339, with Z or an offset"))
            }
        case (.array(let element, let count), .array(let values)):
            if values.count > count.upperBound {
                faults.append(InputFault(.body, path, "tooManyItems", "more than \(count.upperBound) elements"))
            }
            for (index, value) in values.prefix(count.upperBound).enumerated() {
                element.refine(value, at: "\(path)[\(index)]", into: &faults)
            }
        case (.object(let fields), .object(let object)):
            for field in fields {
                if let member = object[field.name] {
                    field.schema.refine(member, at: path.isEmpty ? field.name : "\(path).\(field.name)", into: &faults)
                }
            }
        case (.component(_, let schema), _): schema.refine(value, at: path, into: &faults)
        default: break
        }
    }
}
