public import StrictJSON

/// The second step of the dialogue: a record is asked by its identifier at a source, or by a reference at the exchange.
public struct DetailContract: Sendable {
    /// The member that holds the source's own identifier: `idWerkzoekende`, `idVacature`.
    public let idKey: String
    /// The member of the exchange's answer that holds the record: `werkzoekende`, `vacature`.
    public let recordKey: String
    /// What a source answers: the bare record.
    public let sourceAnswer: JSONSchema
    /// What the exchange answers; open.
    public let exchangeAnswer: JSONSchema

    /// The record with a mark for the identifier.
    let entityWithID: JSONSchema

    init(idKey: String, recordKey: String, entity: JSONSchema) {
        self.idKey = idKey
        self.recordKey = recordKey
        sourceAnswer = entity
        exchangeAnswer = .bemiddelaarDetail(recordKey, entity)
        entityWithID = entity.marking([(path: idKey, mark: 1)])
    }
}
