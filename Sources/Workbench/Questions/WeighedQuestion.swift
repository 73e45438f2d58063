public import LabourDomain

/// A question with how much each criterion counts.
public struct WeighedQuestion: Hashable, Sendable {
    public let subject: Subject
    /// Everything that was asked.
    public let all: SelectionQuestion
    public let weights: [Criterion: Weight]

    public init(subject: Subject, all: SelectionQuestion, weights: [Criterion: Weight]) {
        self.subject = subject
        self.all = all
        self.weights = weights
    }

    /// What goes to the sources: the area, and what is required. The rest is ranked here, so that nobody is left out who did not say.
    public var required: SelectionQuestion {
        var question = SelectionQuestion(area: all.area)
        func isRequired(_ criterion: Criterion) -> Bool { weights[criterion] == .required }
        if isRequired(.occupation) { question.occupations = all.occupations }
        if isRequired(.hours) {
            question.maximumHoursAtLeast = all.maximumHoursAtLeast
            question.minimumHoursAtMost = all.minimumHoursAtMost
        }
        if isRequired(.licences) { question.licences = all.licences }
        if isRequired(.language) { question.languages = all.languages }
        if isRequired(.irregularHours) { question.irregularHours = all.irregularHours }
        return question
    }
}
