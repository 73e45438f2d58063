import LabourDomain

/// Where records are found.
enum AreaChecks {
    /// Sources may place a postcode some kilometres elsewhere; nothing is asked so close to a border.
    private static let margin = 4.0

    static let all: [Check] = [
        Check(
            40, "finds what lies within the distance, and nothing else", reference: "contract, MPWerkzoekende and MPVacature; R21",
            says: "The record's postcode lies within the asked number of kilometres.",
            sent: "Questions around Groningen with distances between those of the records, from 0 to 65 km.",
            remedy: "Compute great-circle distances between postcodes, in kilometres, and leave out what is farther."
        ) { exam in
            let centre = "9711AA"
            let distances = GroupRecords.distancePostcodes.compactMap { exam.records.kilometres(centre, $0) }
            for radius in [0, 10, 20, 30, 42, 65]
            where distances.allSatisfy({ abs($0 - Double(radius)) > margin || $0 == 0 || radius == 0 }) {
                await exam.askExactly(Question(centre, radius), "\(radius) km around Groningen")
            }
        },
        Check(
            41, "takes a postcode in small letters", reference: "contract, postcode; R3",
            says: "A postcode is ^[0-9]{4}[a-zA-Z]{2}$: letters of either case.",
            sent: "The same question with 3511ab.", remedy: "Compare postcodes without case, in questions and in records."
        ) { exam in
            await exam.askExactly(Question("3511ab", 5), "3511ab")
            await exam.askExactly(Question("3511Ab", 5), "3511Ab")
        },
        Check(
            42, "respects how far a person wants to travel", .advised, only: .jobSeekers, reference: "R22",
            says: "The test data of the standard hold the record's maximaleReisafstand beside the asked distance.",
            sent: "A question around Maastricht for people who live some 20 km away.",
            remedy: "Leave out who lies farther away than the own maximaleReisafstand."
        ) { exam in
            await exam.askExactly(Question("6211AA", 40), "40 km around Maastricht")
        },
        Check(
            43, "answers an empty neighbourhood with an empty list", reference: "contract, matches",
            says: "No match is an answer like any other: 200.",
            sent: "A question around Den Helder, where no record is.", remedy: "Answer 200 with an empty list, and false for the maximum."
        ) { exam in
            let question = Question("1781AA", 10)
            guard exam.records.expected(question.body)?.isEmpty == true else {
                return exam.cannotExamine("There are records around Den Helder.")
            }
            guard let found = await exam.ask(question) else { return }
            exam.expect(found.matches.isEmpty, "Expected no matches, got \(found.matches.count).", found.probe)
            exam.expect(found.isReached == false, "Nothing was found, so the maximum was not reached.", found.probe)
        },
    ]
}
