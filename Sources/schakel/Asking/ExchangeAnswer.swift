import Geography
import LabourDomain
import StrictJSON
import VUMWire

/// What an exchange answered to a question.
struct ExchangeAnswer: Sendable {
    var subject: Subject
    var questionID: String
    var isMaximumReached: Bool
    /// Nearest first. Equal distances are ordered by content, so that asking again numbers them the same.
    var matches: [ProfileMatch]
}

/// One match of an answer.
struct ProfileMatch: Sendable {
    /// The pseudonym (*vumID*) with which the detail can be fetched.
    var reference: String
    /// From the middle of the question; `nil` where one of the two is unknown.
    var kilometres: Double?
    var profile: MatchedProfile
    /// As it came.
    var json: JSONValue
}

/// The profile of a match or a detail, of either subject.
enum MatchedProfile: Sendable {
    case jobSeeker(JobSeeker)
    case vacancy(Vacancy)

    var postcode: Postcode? {
        switch self {
        case .jobSeeker(let profile): profile.mobility?.postcode
        case .vacancy(let profile): profile.address?.postcode
        }
    }
}

extension ExchangeAnswer {
    /// The most that is read of one answer.
    static let limits = JSONLimits(maximumBytes: 64 << 20, maximumDepth: 32)

    /// Reads the body of an answer; a match that breaks the contract is an error of the exchange.
    init(_ body: [UInt8], to subject: Subject, centre: PostcodeArea?, gazetteer: Gazetteer) throws {
        guard let value = try? JSONValue(parsing: body, limits: Self.limits), let list = value["matches"]?.arrayValue else {
            throw CommandFailure("The exchange answered something that is no answer of the standard.")
        }
        self.subject = subject
        questionID = value["vraagID"]?.stringValue ?? ""
        isMaximumReached = value["maximumAantalResultatenBereikt"]?.boolValue ?? false
        let read = try list.map { item -> (ProfileMatch, String) in
            let match = try ProfileMatch(item, of: subject, centre: centre, gazetteer: gazetteer)
            return (match, item.contentWithoutReference)
        }
        matches = read.sorted { left, right in
            let (near, far) = (left.0.kilometres ?? .infinity, right.0.kilometres ?? .infinity)
            return near == far ? left.1 < right.1 : near < far
        }.map(\.0)
    }
}

extension ProfileMatch {
    fileprivate init(_ value: JSONValue, of subject: Subject, centre: PostcodeArea?, gazetteer: Gazetteer) throws {
        let bytes = value.serialized()
        do {
            switch subject {
            case .jobSeekers:
                let (reference, profile) = try WireContract.jobSeekerMatch(from: bytes)
                self.init(reference: reference, kilometres: nil, profile: .jobSeeker(profile), json: value)
            case .vacancies:
                let (reference, profile) = try WireContract.vacancyMatch(from: bytes)
                self.init(reference: reference, kilometres: nil, profile: .vacancy(profile), json: value)
            }
        } catch {
            throw CommandFailure("The exchange delivered a match that breaks the standard.")
        }
        if let centre, let area = profile.postcode?.area { kilometres = gazetteer.kilometres(from: centre, to: area) }
    }
}

extension JSONValue {
    /// The profile as text without its pseudonym, which differs with every question.
    fileprivate var contentWithoutReference: String {
        guard let object = objectValue else { return "" }
        let members = object.members.filter { $0.key != "vumID" }
        return String(decoding: JSONValue.object(JSONObject(members)).serialized(), as: UTF8.self)
    }
}
