internal import FoundationEssentials

extension QuestionWork {
    /// What the log has to know of records before they leave: by source, and not in the order in which the asker gets them.
    func delivery(of batch: [Outgoing]) -> DeliveredMatches {
        var records: [Int: [String]] = [:]
        for record in batch { records[record.source, default: []] += record.recordID.map { [$0] } ?? [] }
        let shares = records.keys.sorted().map { source in
            DeliveredMatches.Share(source: question.sources[source].oin, recordIDs: records[source] ?? [])
        }
        return DeliveredMatches(
            question: question.record, portion: nextPortion(), shares: shares, deliveredAt: surroundings.time.now())
    }
}
