import LabourDomain
import StrictJSON

/// What a source does not know must not harm: the question is open on purpose.
enum OpennessChecks {
    private static let place = "release notes of 3.0, selection; R5"

    static let all: [Check] = [
        Check(
            70, "takes no notice of fields it does not know", reference: place,
            says: "Undescribed fields must be accepted and have no effect.",
            sent: "Questions with unknown fields of every type.",
            remedy: "Leave the schema of the question open; skip what you do not know."
        ) { exam in
            let unknown: [Criterion.Member] = [
                ("toekomstigVeld", ["$eq": "x"]), ("nogEenVeld", 5), ("lijst", [["a": 1]]), ("$where", "function() { return false }"),
            ]
            for member in unknown { await exam.askExactly(Question([Criterion.irregular(1), member]), "with \(member.key)") }
        },
        Check(
            71, "takes no notice of operators it does not know", reference: place,
            says: "Undescribed operators must be accepted and have no effect.",
            sent: "Known fields with $nin, $exists and $regex beside, or instead of, a known operator.",
            remedy: "Apply the described operators one by one; skip the others."
        ) { exam in
            let irregular = Criterion.irregular(1).key
            let hours = Criterion.mostHours(atLeast: 1).key
            let odd: [Criterion.Member] = [
                (irregular, ["$eq": 1, "$nin": [1]]), (hours, ["$gte": 24, "$exists": false]), (hours, ["$regex": "x"]),
                (exam.words.dateQuestion, ["$ne": "2027-03-01"]),
            ]
            for member in odd { await exam.askExactly(Question([member]), "\(member.key) \(member.value.canonicalText)") }
        },
        Check(
            72, "counts empty values as absent", reference: "Interface 3.0, README, flows; R6",
            says: "An empty array, object or text counts as absent.",
            sent: "Criteria that are an empty object or an empty list.", remedy: "Drop empty values of a question before you look at it."
        ) { exam in
            let empty: [Criterion.Member] = [
                (Criterion.irregular(1).key, [:]), (exam.words.licences, [:]), (exam.words.languages, ["$all": []]),
                (Criterion.mostHours(atLeast: 1).key, ["$gte": nil]),
            ]
            for member in empty { await exam.askExactly(Question([Criterion.irregular(2), member].distinct), "empty \(member.key)") }
        },
        Check(
            73, "knows the date of start by both its names", .advised, reference: "R11",
            says: "The contract leaves out the path on which the record holds it.",
            sent: "The date with and without its path.", remedy: "Take both spellings as the same criterion."
        ) { exam in
            let member = Criterion.date(exam.words, "2027-03-01")
            await exam.askExactly(Question([member]), member.key)
            await exam.askExactly(Question([(exam.words.date, member.value)]), exam.words.date)
        },
        Check(
            74, "knows the occupation as the contract writes it", only: .jobSeekers, reference: "docs/standards/vum-alignment.md; R10",
            says: "Within bemiddelingsberoep both beroep.codeBeroepsnaam and codeBeroepsnaam mean the field of the element.",
            sent: "A question in each of the two spellings.", remedy: "Accept both; read literally the contract's spelling finds nobody."
        ) { exam in
            let uri = SubjectWords.occupation("AAAAAAAAAA")
            for key in ["beroep.codeBeroepsnaam", "codeBeroepsnaam"] {
                let value: JSONValue = ["$elemMatch": ["$or": [.object(JSONObject([(key, ["$eq": uri])]))]]]
                await exam.askExactly(Question([("bemiddelingsberoep", value)]), key)
            }
        },
    ]
}

extension [Criterion.Member] {
    /// The later of two members with one name.
    var distinct: [Criterion.Member] { JSONObject(self).members }
}
