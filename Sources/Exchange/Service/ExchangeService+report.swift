internal import FoundationEssentials
public import Governance
internal import LabourDomain
internal import StrictJSON

extension ExchangeService {
    /// Whether each source took part in a question, as JSON; only for the asker, by the same processor. The contract has no word for a source
    /// that failed beside others that answered (vum.md §2.7).
    ///
    /// It holds nothing from which the asker could tell whose a match is, such as numbers of records or times: the source of a record is
    /// disclosed with its detail only (vum.md §1.3). Those are in the ledger. `ending` is `running` as long as the ledger has no outcome.
    public func report(questionID: String, by admission: Admission) async throws(ExchangeRefusal) -> [UInt8] {
        guard questionID.utf8.count <= ProfileReference.maximumQuestionID else { throw .unknownQuestion }
        let history: QuestionHistory?
        do {
            history = try await ledger.history(of: questionID)
        } catch {
            throw .ledgerUnavailable
        }
        guard let history, history.question.from == admission.from, history.question.via == admission.via else { throw .unknownQuestion }
        return Self.json(history)
    }

    private static func json(_ history: QuestionHistory) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 4096)
        writer.object { report in
            report.member("questionID", history.question.questionID)
            report.member("subject", history.question.subject.rawValue)
            report.member("purpose", history.question.purpose.rawValue)
            report.member("askedAt", history.question.askedAt.formatted(.iso8601))
            report.member("ending", history.outcome?.ending.rawValue ?? "running")
            report.key("criteriaIgnored")
            report.array { list in history.question.ignoredCriteria.forEach { list.string($0) } }
            report.key("sources")
            report.array { list in
                for source in history.outcome?.sources ?? [] { list.object { Self.write(source, to: &$0) } }
            }
        }
        return writer.bytes
    }

    private static func write(_ source: SourceReport, to report: inout JSONWriter) {
        report.member("name", source.name)
        report.member("outcome", source.outcome.code)
        // Cut off here or by the source itself: to the asker it is the same.
        report.member("truncated", source.truncated || source.maximumReached == true)
        report.key("refused")
        report.array { list in
            for refused in source.refused {
                list.object { reason in
                    reason.member("path", refused.path)
                    reason.member("rule", refused.rule)
                }
            }
        }
        report.key("criteriaIgnored")
        report.array { list in source.ignoredCriteria.forEach { list.string($0) } }
    }
}
