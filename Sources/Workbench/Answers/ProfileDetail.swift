import LabourDomain
public import StrictJSON
import VUMWire

/// Everything about one profile, and where it comes from.
public struct ProfileDetail: Sendable {
    /// The source that delivered it (*bronID*).
    public var source: String
    public var profile: MatchedProfile
    /// The record as it came.
    public var json: JSONValue

    init(_ body: [UInt8], of subject: Subject) throws {
        do {
            let received = try WireContract.of(subject).receivedDetail(body, limits: ExchangeAnswer.limits)
            source = received.sourceID
            json = received.record
            switch subject {
            case .jobSeekers: profile = .jobSeeker(try WireContract.jobSeeker(from: json.serialized()))
            case .vacancies: profile = .vacancy(try WireContract.vacancy(from: json.serialized()))
            case .contactMoments: throw VUMWireError.notConvertible(path: "", expected: "a profile")
            }
        } catch {
            throw WorkbenchError.brokenAnswer(what: .detail, reason: "\(error)")
        }
    }
}
