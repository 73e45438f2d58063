/// Who speaks to whom, through whom, as the headers of a request say (vum.md §1.4). Whether it is true is for admission to judge.
public struct PartyHeaders: Equatable, Sendable {
    /// *fromParty*: the controller that asks.
    public let from: String
    /// *toParty*: the party that must answer.
    public let to: String
    /// *viaParty*: the processor in between.
    public let via: String
    /// *SUWIparty*: whether the asking controller takes part in SUWI; only read where the contract requires it, on calls to a source.
    public let suwi: Bool?

    public init(from: String, to: String, via: String, suwi: Bool?) {
        self.from = from
        self.to = to
        self.via = via
        self.suwi = suwi
    }

    /// Reads the headers of a request; `value` gives every value a header has, in any order.
    ///
    /// Missing or empty: `400.02`, naming all that are missing. Another version, a repeated header or a flag that is neither `true` nor `false`:
    /// `400.01`. A flag that is not required is not looked at: the test material of the standard sends it on calls that do not declare it.
    public static func read(_ value: (String) -> [String], requiringSUWI: Bool) throws(WireRefusal) -> PartyHeaders {
        let versions = [VUMHeader.apiVersion, VUMHeader.messageVersion]
        let parties = [VUMHeader.fromParty, VUMHeader.toParty, VUMHeader.viaParty]
        let names = versions + parties + (requiringSUWI ? [VUMHeader.suwiParty] : [])
        var found: [String: String] = [:]
        var repeated: [String] = []
        for name in names {
            let values = value(name)
            if values.count > 1 { repeated.append(name) }
            if let first = values.first, !first.isEmpty { found[name] = first }
        }
        if let name = repeated.first {
            throw WireRefusal(.invalidCall(details: "De header \(name) komt meer dan eens voor; verwacht precies één keer."))
        }
        let missing = names.filter { found[$0] == nil }
        guard missing.isEmpty else {
            throw WireRefusal(.incompleteCall(details: "De volgende verplichte headers ontbreken: \(missing.joined(separator: ", "))."))
        }
        for name in versions where !(found[name] ?? "").utf8.elementsEqual(VUMHeader.version.utf8) {
            throw WireRefusal(unexpected(name, found[name] ?? "", expected: VUMHeader.version))
        }
        return PartyHeaders(
            from: found[VUMHeader.fromParty] ?? "", to: found[VUMHeader.toParty] ?? "", via: found[VUMHeader.viaParty] ?? "",
            suwi: requiringSUWI ? try flag(found[VUMHeader.suwiParty] ?? "") : nil)
    }

    /// The purpose that a call names (`Schakel-Purpose`); `nil` where it names none. A repeated header: `400.01`.
    public static func purpose(_ value: (String) -> [String]) throws(WireRefusal) -> String? {
        let values = value(VUMHeader.purpose)
        guard values.count <= 1 else {
            throw WireRefusal(
                .invalidCall(details: "De header \(VUMHeader.purpose) komt meer dan eens voor; verwacht ten hoogste één keer."))
        }
        return values.first
    }

    /// The greatest age of a profile in days that a question asks for (`Schakel-Maximum-Profile-Age`); `nil` where it names none. Anything but
    /// one whole number of 1...36500: `400.01`.
    public static func maximumProfileAge(_ value: (String) -> [String]) throws(WireRefusal) -> Int? {
        let values = value(VUMHeader.maximumProfileAge)
        guard let text = values.first else { return nil }
        guard values.count == 1, (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let days = Int(text), (1...36_500).contains(days)
        else { throw WireRefusal(unexpected(VUMHeader.maximumProfileAge, text, expected: "een aantal dagen van 1 tot en met 36500")) }
        return days
    }

    private static func flag(_ text: String) throws(WireRefusal) -> Bool {
        switch text {
        case "true": true
        case "false": false
        default: throw WireRefusal(unexpected(VUMHeader.suwiParty, text, expected: "true of false"))
        }
    }

    private static func unexpected(_ name: String, _ got: String, expected: String) -> WireError {
        .invalidCall(details: "De header \(name) heeft de waarde \"\(PrintableText.shortened(got, to: 40))\"; verwacht: \(expected).")
    }
}
