internal import FoundationEssentials
internal import Governance
internal import LabourDomain
internal import VUMWire

/// What stays the same while a question runs.
struct Question: Sendable {
    let id: String
    let contract: WireContract
    let asker: Admission
    /// The question as it was asked, compact, wrapped for a source.
    let body: [UInt8]
    let sources: [RegisteredSource]
    let trace: TraceContext
    /// Until when its references can be used.
    let expires: Date
    /// As it stands in the ledger.
    let record: QuestionRecord

    func reference(to recordID: String, at source: RegisteredSource) -> ProfileReference {
        ProfileReference(
            subject: contract.subject, source: source.oin, recordID: recordID, questionID: id, asker: asker.from, expires: expires)
    }
}

/// What one question works with.
struct QuestionSurroundings: Sendable {
    let configuration: ExchangeConfiguration
    let port: any SourcePort
    let ledger: any ExchangeLedger
    /// For the references of this question.
    let seal: QuestionSeal
    let time: ExchangeTime
    let randomness: RandomSource
    let slots: QuestionSlots
}
