import Foundation
import Governance
import HTTPServer
import Persistence

extension LogOfExchange {
    /// That of an exchange with these keys; the pseudonyms in it are made with one derived from them.
    init(_ keys: KeyRing) throws {
        self.init(
            pseudonyms: SubjectPseudonymiser(keys: keys),
            questions: try ActivityReference(ProcessingActivity.Identifier.answeringQuestions.rawValue),
            details: try ActivityReference(ProcessingActivity.Identifier.deliveringDetails.rawValue),
            outcomes: try ActivityReference(ProcessingActivity.Identifier.followingOutcomes.rawValue), now: { Date() })
    }
}
