import LabourDomain
import Workbench

/// A question in a line of words, so that somebody sees what was really asked.
struct QuestionWords {
    var text: PageText
    var language: PageLanguage

    func words(_ form: QuestionForm) -> String {
        let question = text.question
        var parts = [form.subject == .vacancies ? question.vacancies : question.jobSeekers, "\(form.postcode), \(form.radius) km"]
        if !form.occupation.isEmpty { parts.append(form.occupation) }
        switch (form.minimumHours.isEmpty, form.maximumHours.isEmpty) {
        case (false, false): parts.append("\(form.minimumHours)–\(form.maximumHours) \(text.answer.hours.lowercased())")
        case (false, true): parts.append("\(question.minimumHours.lowercased()) \(form.minimumHours)")
        case (true, false): parts.append("\(question.maximumHours.lowercased()) \(form.maximumHours)")
        case (true, true): break
        }
        if !form.licences.isEmpty { parts.append("\(text.answer.licences.lowercased()) \(form.licences.sorted().joined(separator: " "))") }
        let levels = ["2": question.reasonable, "3": question.good, "4": question.excellent]
        if let level = levels[form.language] { parts.append("\(question.dutch): \(level.lowercased())") }
        if !form.irregularHours.isEmpty {
            parts.append("\(question.irregularHours): \((form.irregularHours == "ja" ? question.yes : question.no).lowercased())")
        }
        return parts.joined(separator: "; ")
    }

    /// How well it fits, in per cent; a range where something is not known.
    func fit(_ fit: Fit) -> String {
        let (least, most) = (Int((fit.least * 100).rounded()), Int((fit.most * 100).rounded()))
        return least == most ? text.answer.fitIs(least) : text.answer.fitBetween(least, most)
    }

    func verdict(_ verdict: Verdict) -> StatusTag {
        switch verdict {
        case .met: StatusTag(style: .good, word: text.answer.met)
        case .notMet: StatusTag(style: .bad, word: text.answer.notMet)
        case .unknown: StatusTag(style: .unsure, word: text.answer.unknown)
        }
    }

    func kilometres(_ distance: Double?) -> String { distance.map { "\(Int($0.rounded()))\u{00A0}km" } ?? text.answer.unknown }
}
