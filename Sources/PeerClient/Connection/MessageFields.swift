import LabourDomain
import NIOHTTP1
import VUMWire

/// Who speaks to whom, as the headers of a request say (vum.md section 1.4).
enum MessageFields {
    /// The row "Bemiddelaar → VUM": from a mediator, by way of its processor, to an exchange.
    static func toExchange(_ exchange: OIN, from mediator: OIN, via processor: OIN) -> HTTPHeaders {
        [
            VUMHeader.apiVersion: VUMHeader.version, VUMHeader.messageVersion: VUMHeader.version,
            VUMHeader.toParty: exchange.text, VUMHeader.fromParty: mediator.text, VUMHeader.viaParty: processor.text,
            "Accept": "application/json",
        ]
    }

    /// The row "VUM → Bron": to the answering controller, from the asking one, by way of the answering processor.
    static func toSource(_ source: OIN, from asker: OIN, via processor: OIN, isSUWI: Bool) -> HTTPHeaders {
        var fields = toSource(source, via: processor)
        add(to: &fields, from: asker, isSUWI: isSUWI)
        return fields
    }

    /// What of that is the same whoever asks.
    static func toSource(_ source: OIN, via processor: OIN) -> HTTPHeaders {
        [
            VUMHeader.apiVersion: VUMHeader.version, VUMHeader.messageVersion: VUMHeader.version,
            VUMHeader.toParty: source.text, VUMHeader.viaParty: processor.text, "Accept": "application/json",
        ]
    }

    /// The rest of it: who asks.
    static func add(to fields: inout HTTPHeaders, from asker: OIN, isSUWI: Bool) {
        fields.add(name: VUMHeader.fromParty, value: asker.text)
        fields.add(name: VUMHeader.suwiParty, value: isSUWI ? "true" : "false")
    }
}
