import LabourDomain
import StrictJSON
import VUMWire

/// What the test exchange answers: published records, as matches and as details.
struct MediatorAnswers {
    let exchange: OIN
    let subject: Subject

    private var contract: WireContract { .of(subject) }
    private var records: [Record] { Self.published[subject] ?? [] }

    private struct Record {
        let whole: [UInt8]
        let profile: [UInt8]
    }

    /// The published records that a question can find.
    private static let published: [Subject: [Record]] = Dictionary(
        uniqueKeysWithValues: Subject.ofProfiles.map { subject in
            let records = PublishedRecords.records(of: subject).compactMap { record in
                (try? WireContract.of(subject).searchProfile(of: record)).map { Record(whole: record, profile: $0) }
            }
            return (subject, records)
        })

    /// So many matches with these references.
    func matches(_ references: [String], question: String, isOpen: Bool, isMaximum: Bool, to request: MediatorRequest) -> ProbeAnswer {
        let records = records
        let matches = references.enumerated().compactMap { index, reference -> JSONValue? in
            let profile = records[index % records.count].profile
            guard let bytes = try? contract.exchangeMatch(from: profile, vumID: reference),
                var match = (try? JSONValue(parsing: bytes))?.objectValue
            else { return nil }
            if isOpen {
                match["onbekendVeld"] = ["waarde": .string("wat de standaard niet kent"), "lijst": .array([.integer(1), .null])]
                match["nieuweCode"] = .string("")
            }
            return .object(match)
        }
        var body = JSONObject([
            ("vraagID", .string(question)), ("maximumAantalResultatenBereikt", .bool(isMaximum)), ("matches", .array(matches)),
        ])
        if isOpen { body["toelichting"] = .string("") }
        return answer(200, JSONValue.object(body).serialized(), to: request)
    }

    /// The record of the match with this number.
    func detail(_ index: Int, to request: MediatorRequest) -> ProbeAnswer {
        let record = records[index % records.count].whole
        return answer(200, contract.detail?.answer(sourceID: "proefbron", record: record) ?? record, to: request)
    }

    func error(_ error: WireError, to request: MediatorRequest, fields: [ProbeField] = []) -> ProbeAnswer {
        answer(error.httpStatus, error.body(), to: request, fields: fields)
    }

    /// With the headers of the exchange, the parties in their new places.
    func answer(_ status: Int, _ body: [UInt8], to request: MediatorRequest, fields: [ProbeField] = []) -> ProbeAnswer {
        let asker = request.values(of: VUMHeader.fromParty).first.flatMap { try? OIN($0) }
        let via = request.values(of: VUMHeader.viaParty).first.flatMap { try? OIN($0) }
        var all = [
            ProbeField(VUMHeader.apiVersion, VUMHeader.version), ProbeField(VUMHeader.messageVersion, VUMHeader.version),
            ProbeField(VUMHeader.fromParty, exchange.text), ProbeField("Content-Type", "application/json"),
        ]
        if let asker { all.append(ProbeField(VUMHeader.toParty, asker.text)) }
        if let via { all.append(ProbeField(VUMHeader.viaParty, via.text)) }
        return ProbeAnswer(status: status, fields: all + fields, body: body)
    }
}
