public import Geography
public import LabourDomain
public import StrictJSON
import VUMWire

/// What an exchange answered to a question.
public struct ExchangeAnswer: Sendable {
    public var subject: Subject
    public var questionID: String
    public var isMaximumReached: Bool
    /// Nearest first. Equal distances are ordered by content, so that asking again numbers them the same.
    public var matches: [ProfileMatch]
}

/// One match of an answer.
public struct ProfileMatch: Sendable {
    /// The pseudonym (*vumID*) with which the detail can be fetched.
    public var reference: String
    /// From the middle of the question; `nil` where one of the two is unknown.
    public var kilometres: Double?
    public var profile: MatchedProfile
    /// As it came.
    public var json: JSONValue
}

/// The profile of a match or a detail, of either subject.
public enum MatchedProfile: Sendable {
    case jobSeeker(JobSeeker)
    case vacancy(Vacancy)

    /// Where the person is mediated from, or the work is.
    public var postcode: Postcode? {
        switch self {
        case .jobSeeker(let profile): profile.mobility?.postcode
        case .vacancy(let profile): profile.address?.postcode
        }
    }
}

extension ExchangeAnswer {
    /// The most that is read of one answer.
    public static let limits = JSONLimits(maximumBytes: 64 << 20, maximumDepth: 32)

    /// Reads the body of an answer; one that breaks the contract is an error of the exchange.
    public init(_ body: [UInt8], to subject: Subject, centre: PostcodeArea?, gazetteer: Gazetteer) throws {
        let received: ReceivedAnswer
        do {
            received = try WireContract.of(subject).receivedAnswer(body, limits: Self.limits)
        } catch {
            throw WorkbenchError.brokenAnswer(what: .question, reason: "\(error)")
        }
        self.subject = subject
        questionID = received.questionID
        isMaximumReached = received.isMaximumReached
        let read = try received.matches.map { item -> (match: ProfileMatch, content: [UInt8]) in
            let match = try ProfileMatch(item, of: subject, centre: centre, gazetteer: gazetteer)
            return (match, match.profile.content)
        }
        matches = read.sorted { left, right in
            let (near, far) = (left.match.kilometres ?? .infinity, right.match.kilometres ?? .infinity)
            return near == far ? left.content.lexicographicallyPrecedes(right.content) : near < far
        }.map(\.match)
    }
}

extension MatchedProfile {
    /// The profile without its pseudonym, which differs with every question.
    fileprivate var content: [UInt8] {
        switch self {
        case .jobSeeker(var profile):
            profile.id = nil
            return WireContract.wireRecord(profile)
        case .vacancy(let profile):
            return WireContract.wireRecord(profile)
        }
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
            case .contactMoments: throw VUMWireError.notConvertible(path: "", expected: "a profile")
            }
        } catch {
            throw WorkbenchError.brokenAnswer(what: .match, reason: "\(error)")
        }
        if let centre, let area = profile.postcode?.area { kilometres = gazetteer.kilometres(from: centre, to: area) }
    }
}
