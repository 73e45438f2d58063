public import LabourDomain
import StrictJSON

extension WireContract {
    /// What a question can look at in a record. The record should be valid; whatever is empty, absent or of another type is simply no fact,
    /// so that it satisfies no criterion (vum.md §2.4). Only text that is no JSON object is an error.
    ///
    /// One pass over the bytes, without a tree.
    public func facts(of record: [UInt8]) throws(VUMWireError) -> SelectionFacts {
        let marked: [JSONMarkedValue]?
        do {
            marked = try entityWithFacts.markedValues(in: record, limits: Self.recordLimits)
        } catch {
            throw .malformed(error)
        }
        guard let marked else { throw .malformed(.malformed(offset: 0, reason: .objectExpected)) }
        return facts(from: marked, in: record)
    }

    /// The facts in marked values of a record.
    func facts(from marked: [JSONMarkedValue], in record: [UInt8]) -> SelectionFacts {
        var collection = FactsCollection(record: record)
        for value in marked { collection.take(value) }
        return collection.finished()
    }
}
