internal import LabourDomain
internal import StrictJSON

/// What a question asks, without where, as one text: questions that select the same have the same text, however they were written.
///
/// Only ever put into a keyed digest (docs/decisions/0020); it is kept nowhere.
enum CriteriaText {
    static func of(_ question: SelectionQuestion, about subject: Subject) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 512)
        writer.object { object in
            object.member("subject", subject.rawValue)
            object.key("occupations")
            object.array { list in for code in sorted(question.occupations.map(\.text)) { list.string(code) } }
            object.member("contractDurations", Int(question.contractDurations.rawValue))
            object.member("irregularHours", question.irregularHours?.rawValue)
            object.member("officeHours", question.officeHours?.rawValue)
            object.member("licences", Int(question.licences.rawValue))
            object.key("languages")
            object.array { list in for demand in sorted(question.languages.map(text)) { list.string(demand) } }
            object.member("availableBy", question.availableBy?.description)
            object.member("startsFrom", question.startsFrom?.description)
            object.member("maximumHoursAtLeast", question.maximumHoursAtLeast)
            object.member("minimumHoursAtMost", question.minimumHoursAtMost)
            object.key("educationLevel")
            object.array { level in
                level.number(question.educationLevel?.atLeast)
                level.number(question.educationLevel?.below)
                level.number(question.educationLevel?.exactly)
            }
        }
        return writer.bytes
    }

    private static func text(_ demand: LanguageDemand) -> String {
        let levels = [demand.oralAtLeast, demand.writtenAtLeast].map { $0.map(String.init) ?? "-" }
        return ([demand.language?.description ?? "-"] + levels).joined(separator: " ")
    }

    /// In the order of their bytes, each once: asking for one thing twice is asking for it.
    private static func sorted(_ texts: [String]) -> [String] {
        var result: [String] = []
        for text in texts.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        where result.last.map({ !$0.utf8.elementsEqual(text.utf8) }) ?? true {
            result.append(text)
        }
        return result
    }
}

extension JSONWriter {
    /// What was not asked is left out.
    fileprivate mutating func member(_ name: String, _ number: UInt8?) { if let number { member(name, Int(number)) } }

    fileprivate mutating func member(_ name: String, _ text: String?) { if let text { member(name, text) } }

    /// By place, so what was not asked needs one too.
    fileprivate mutating func number(_ value: UInt8?) { integer(value.map(Int.init) ?? -1) }
}
