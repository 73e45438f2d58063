import Exchange
import StrictJSON

extension ExchangeConfiguration {
    init?(reading object: ConfigurationObject) {
        self.init()
        set(&maximumMatchesPerSource, object.optional("maximumMatchesPerSource", .integer(1...100_000)))
        set(&detailsPerQuestion, object.optional("detailsPerQuestion", .integer(1...10_000)))
        set(&questionsPerHour, object.optional("questionsPerHour", .integer(0...1_000_000)))
        set(&maximumRadius, object.optional("maximumRadiusKilometres", .integer(0...999)))
        maximumProfileAge = object.optional("maximumProfileAgeDays", .integer(1...36_500))
        set(&minimumCompleteness, object.optional("minimumCompletenessPercent", .integer(0...100)))
        set(&referenceLifetime, object.optional("referenceLifetimeSeconds", .duration(1...31_536_000)))
        set(&sourceDeadline, object.optional("sourceDeadlineSeconds", .duration(0.05...600)))
        set(&questionDeadline, object.optional("questionDeadlineSeconds", .duration(0.05...3600)))
        set(&shuffleTime, object.optional("shuffleTimeSeconds", .duration(0.001...3600)))
        set(&detailDeadline, object.optional("detailDeadlineSeconds", .duration(0.05...600)))
        // The contract is read within limits of its own: a higher number here would have no effect.
        set(&maximumQuestionBytes, object.optional("maximumQuestionBytes", .integer(1024...JSONLimits.standard.maximumBytes)))
        set(&maximumRecordBytes, object.optional("maximumRecordBytes", .integer(1024...JSONLimits.record.maximumBytes)))
        set(&maximumAnswerBytesPerSource, object.optional("maximumAnswerBytesPerSource", .integer(1024...4 << 30)))
        set(&bufferedRecords, object.optional("bufferedRecords", .integer(1...1_000_000)))
        set(&bufferedBytes, object.optional("bufferedBytes", .integer(1024...4 << 30)))
        set(&concurrentQuestions, object.optional("concurrentQuestions", .integer(1...100_000)))
        set(&memoryBytes, object.optional("memoryMegabytes", .integer(128...1 << 20)).map { $0 << 20 })
    }

    private func set<Value>(_ target: inout Value, _ value: Value?) {
        if let value { target = value }
    }

    /// All limits, so that a written configuration shows what can be set.
    var json: JSONValue {
        let age = maximumProfileAge.map { [(key: "maximumProfileAgeDays", value: JSONValue.integer(Int64($0)))] } ?? []
        return .object(
            JSONObject(
                age + [
                    ("maximumMatchesPerSource", .integer(Int64(maximumMatchesPerSource))),
                    ("detailsPerQuestion", .integer(Int64(detailsPerQuestion))),
                    ("questionsPerHour", .integer(Int64(questionsPerHour))),
                    ("maximumRadiusKilometres", .integer(Int64(maximumRadius))),
                    ("minimumCompletenessPercent", .integer(Int64(minimumCompleteness))),
                    ("referenceLifetimeSeconds", referenceLifetime.jsonSeconds),
                    ("sourceDeadlineSeconds", sourceDeadline.jsonSeconds),
                    ("questionDeadlineSeconds", questionDeadline.jsonSeconds),
                    ("shuffleTimeSeconds", shuffleTime.jsonSeconds),
                    ("detailDeadlineSeconds", detailDeadline.jsonSeconds),
                    ("maximumQuestionBytes", .integer(Int64(maximumQuestionBytes))),
                    ("maximumRecordBytes", .integer(Int64(maximumRecordBytes))),
                    ("maximumAnswerBytesPerSource", .integer(Int64(maximumAnswerBytesPerSource))),
                    ("bufferedRecords", .integer(Int64(bufferedRecords))),
                    ("bufferedBytes", .integer(Int64(bufferedBytes))),
                    ("concurrentQuestions", .integer(Int64(concurrentQuestions))),
                    ("memoryMegabytes", .integer(Int64(memoryBytes >> 20))),
                ]))
    }
}

extension ConfigurationKind where Value == Double {
    static func seconds(_ range: ClosedRange<Double>) -> Self {
        Self(expected: "a number of seconds in \(range.lowerBound)...\(range.upperBound)") { value in
            value.numberValue.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension ConfigurationKind where Value == Duration {
    static func duration(_ range: ClosedRange<Double>) -> Self {
        let seconds = ConfigurationKind<Double>.seconds(range)
        return Self(expected: seconds.expected) { seconds.read($0).map { .seconds($0) } }
    }
}

extension Duration {
    /// Whole seconds as a whole number.
    fileprivate var jsonSeconds: JSONValue {
        components.attoseconds == 0 ? .integer(components.seconds) : .number(self / .seconds(1))
    }
}
