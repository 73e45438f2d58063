import StrictJSON

/// The maximum of an answer: 100.
enum LimitChecks {
    static let maximum = 100

    static let all: [Check] = [
        Check(
            90, "gives all of 99 matches", reference: "contract, matches; Interface 3.0, README, limits",
            says: "At most 100 matches; the flag is false when there are no more.",
            sent: "A question that 99 records match.", remedy: "Give all of them, with maximumAantalResultatenBereikt false."
        ) { exam in
            await whole(exam, count: 99)
        },
        Check(
            91, "gives all of 100 matches", reference: "contract, maximumAantalResultatenBereikt; Interface 3.0, README, selection",
            says: "The flag says that the source could give more than it gave: false at exactly 100.",
            sent: "A question that 100 records match.",
            remedy: "Set the flag only when there are more than 100."
        ) { exam in
            await whole(exam, count: 100)
        },
        Check(
            92, "gives 100 of 101 matches, and says so",
            reference: "contract, maximumAantalResultatenBereikt; Interface 3.0, README, limits",
            says: "At most 100 matches; the flag is true when there are more.", sent: "A question that 101 records match.",
            remedy: "Give exactly 100, with maximumAantalResultatenBereikt true."
        ) { exam in
            guard let question = question(exam, count: 101), let found = await exam.ask(question) else { return }
            exam.expect(found.matches.count == maximum, "Expected 100 matches, got \(found.matches.count).", found.probe)
            exam.expect(found.isReached == true, "There are 101, so the flag must be true.", found.probe)
        },
        Check(
            93, "keeps the nearest", .advised, reference: "accreditation set of the standard (4), 2.6",
            says: "Who keeps the nearest 100 loses none of the expected matches.",
            sent: "A question that 101 records match, one of them farther away than the others.",
            remedy: "Of more than 100 keep the nearest."
        ) { exam in
            guard let question = question(exam, count: 101), let expected = exam.records.expected(question.body) else { return }
            guard let found = await exam.ask(question) else { return }
            let far = expected.filter { exam.records.entries[$0].record.at(exam.words.postcode)?.stringValue == GroupRecords.maximumFar }
            exam.expect(
                found.places.isDisjoint(with: far), "\(exam.records.names(far)) is the farthest, and is among the 100.", found.probe)
        },
    ]

    /// The group in Zeeland, with as large a radius as gives so many.
    static func question(_ exam: Examination, count: Int) -> Question? {
        let near = exam.records.kilometres(GroupRecords.maximumCentre, GroupRecords.maximumNear) ?? 0
        let far = exam.records.kilometres(GroupRecords.maximumCentre, GroupRecords.maximumFar) ?? 0
        let radius = count == 99 ? 5 : count == 100 ? Int((near + far) / 2) : Int(far) + 6
        let question = Question(GroupRecords.maximumCentre, radius)
        let expected = exam.records.expected(question.body)?.count ?? 0
        guard expected == count else {
            exam.cannotExamine("The records that were loaded have \(expected) matches where \(count) are needed.")
            return nil
        }
        return question
    }

    private static func whole(_ exam: Examination, count: Int) async {
        guard let question = question(exam, count: count), let found = await exam.askExactly(question, "\(count) matches") else { return }
        exam.expect(found.matches.count == count, "Expected \(count) matches, got \(found.matches.count).", found.probe)
        exam.expect(found.isReached == false, "There are no more than \(count), so the flag must be false.", found.probe)
    }
}
