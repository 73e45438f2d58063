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

    /// Reads the body of an answer; one that breaks the contract is an error of the exchange.
    init(_ body: [UInt8], to subject: Subject, centre: PostcodeArea?, gazetteer: Gazetteer) throws {
        let received: ReceivedAnswer
        do {
            received = try WireContract.of(subject).receivedAnswer(body, limits: Self.limits)
        } catch {
            throw CommandFailure("The exchange answered something that breaks the standard (\(error)).")
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
            throw CommandFailure("The exchange delivered a match that cannot be (\(error)).")
        }
        if let centre, let area = profile.postcode?.area { kilometres = gazetteer.kilometres(from: centre, to: area) }
    }
}
