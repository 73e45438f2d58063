import FoundationEssentials
import Governance
import LabourDomain
import StrictJSON

/// A call after everything that its declaration says has been judged: its handler only reads what has the right form.
struct OperationCall: Sendable {
    /// `nil` only for what everybody may do.
    let caller: Caller?
    let share: Audience.Share
    let path: [String: String]
    let query: [String: String]
    /// `null` where there is none.
    let body: JSONValue
    /// For changes of what has versions.
    let expected: ExpectedVersion?
    let media: MediaType
    let now: Date

    /// An organisation in the path.
    func oin(_ name: String = "oin") throws(ProblemRefusal) -> OIN {
        guard let text = path[name], let oin = try? OIN(text) else { throw .notFound }
        return oin
    }

    /// A number in the path.
    func number(_ name: String = "number") throws(ProblemRefusal) -> Int64 {
        guard let number = path[name].flatMap(Parameter.number) else { throw .notFound }
        return Int64(number)
    }

    /// How many items a page has.
    var limit: Int { query["limit"].flatMap(Parameter.number) ?? 25 }

    /// The key after which the page begins; a cursor that is none of ours is refused.
    func cursorKey() throws(ProblemRefusal) -> String? {
        guard let text = query["cursor"] else { return nil }
        guard let key = PageCursor.key(text) else {
            throw .invalid(InputRefusal(InputFault(.query, "cursor", "form", "a cursor that a page gave")))
        }
        return key
    }

    func instant(_ name: String) -> Date? { query[name].flatMap(Timestamp.instant) }

    /// A member of the body that is a text.
    func text(_ name: String) -> String? { body[name]?.stringValue }

    /// A text of the body that its schema requires.
    func required(_ name: String) throws(ProblemRefusal) -> String {
        guard let text = text(name) else { throw .invalid(InputRefusal(InputFault(.body, name, "missing", "required, but absent"))) }
        return text
    }

    /// Who does it, why and when: every change of the registry has them. The author is the organisation, with the pseudonym of its employee.
    func authorship(why: String) throws -> Authorship {
        guard let caller else { throw ProblemRefusal.noCertificate }
        let by = caller.employee.map { "\(caller.oin.text)/\($0)" } ?? caller.oin.text
        return try Authorship(by: by, why: why, at: now)
    }
}
