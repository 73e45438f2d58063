/// The identifiers of the last questions, oldest first: evidence in case that a signal is given.
struct RecentQuestions: Sendable {
    static let maximum = 16
    private var questions: [String] = []
    private var oldest = 0

    mutating func add(_ question: String) {
        if questions.count < Self.maximum {
            questions.append(question)
        } else {
            questions[oldest] = question
            oldest = (oldest + 1) % Self.maximum
        }
    }

    var all: [String] { Array(questions[oldest...] + questions[..<oldest]) }
}
