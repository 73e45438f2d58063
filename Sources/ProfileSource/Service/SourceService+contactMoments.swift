import Foundation
import Governance
public import LabourDomain

extension SourceService {
    /// Answers a question for contact moments that has been read, for somebody who may see them: the newest, in random order.
    ///
    /// Nothing in an answer depends on who the people in it are, and nothing of it is kept or logged.
    public func answer(_ question: ContactMomentQuestion, ignored: [String] = []) async throws(SourceRefusal) -> SourceAnswer {
        var found: [[UInt8]] = []
        if let contactMoments {
            let suppliedSince = Date(timeIntervalSince1970: Double(rules.oldestSupply))
            // One more than is given tells whether there is more.
            do {
                found = try await contactMoments.contactMoments(
                    question, suppliedSince: suppliedSince, limit: configuration.maximumMatches + 1)
            } catch {
                throw .storeFailed(error)
            }
        }
        let isTruncated = found.count > configuration.maximumMatches
        var given = Array(found.prefix(configuration.maximumMatches))
        var generator = generator()
        given.shuffle(using: &generator)
        return SourceAnswer(body: AnswerBody(given, isTruncated: isTruncated), ignored: ignored)
    }
}
