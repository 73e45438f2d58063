import LabourDomain
import StrictJSON
import VUMWire

/// What the test exchange answers: published records, as matches and as details.
struct MediatorAnswers {
    let exchange: OIN
    let subject: Subject

    private var contract: WireContract { .of(subject) }
    private var idKey: String { contract.detail?.idKey ?? "" }

    /// So many matches with these references.
    func matches(_ references: [String], question: String, isOpen: Bool, isMaximum: Bool, to request: MediatorRequest) -> ProbeAnswer {
        let records = PublishedRecords.drafts(of: subject)
        let matches = references.enumerated().map { index, reference -> JSONValue in
            var match = records[index % records.count].value.objectValue ?? JSONObject()
            match = JSONObject(match.members.filter { $0.key != idKey })
            match["vumID"] = .string(reference)
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
        let records = PublishedRecords.records(of: subject)
        return answer(200, contract.answer(sourceID: "proefbron", record: records[index % records.count]), to: request)
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
