import StrictJSON

extension DetailContract {
    /// The exchange's answer to a request for a detail: the source's name in the address book, and the record as the source gave it.
    public func answer(sourceID: String, record: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: record.count + 100)
        writer.object { answer in
            answer.member("bronID", sourceID)
            answer.member(recordKey, raw: record)
        }
        return writer.bytes
    }
}
