import LabourDomain
import StrictJSON

// Mobiliteit, Adres: the two that carry the postcode.
extension Mobility {
    init?(mobiliteit wire: WireReader) throws(VUMWireError) {
        guard let postcode = try wire.postcode("bemiddelingspostcode", path: "mobiliteit.bemiddelingspostcode") else { return nil }
        self.init(
            postcode: postcode, maximumDistance: wire.integer("maximaleReisafstand", in: 0...999),
            maximumTravelTime: wire.integer("maximaleReistijd", in: 0...999))
    }
}

extension StreetAddress {
    init?(adres wire: WireReader) throws(VUMWireError) {
        guard let postcode = try wire.postcode("postcode", path: "adres.postcode") else { return nil }
        self.init(
            postcode: postcode, street: wire.text("straatnaam"), houseNumber: wire.integer("huisnummer", in: 0...99999),
            houseNumberSuffix: wire.text("huisnummertoevoeging"))
    }
}

extension WireReader {
    /// A postcode that exists as one: the contract's pattern admits `0123AB`.
    fileprivate func postcode(_ key: String, path: String) throws(VUMWireError) -> Postcode? {
        guard let text = text(key) else { return nil }
        do {
            return try Postcode(text)
        } catch {
            throw .notConvertible(path: path, expected: "a postcode from 1000AA")
        }
    }
}

extension WireObject {
    init(mobiliteit mobility: Mobility) {
        put("bemiddelingspostcode", .string(mobility.postcode.description))
        put("maximaleReisafstand", mobility.maximumDistance, in: 0...999)
        put("maximaleReistijd", mobility.maximumTravelTime, in: 0...999)
    }

    init(adres address: StreetAddress) {
        put("postcode", .string(address.postcode.description))
        put("straatnaam", name: address.street, atMost: 24)
        put("huisnummer", address.houseNumber, in: 0...99999)
        put("huisnummertoevoeging", name: address.houseNumberSuffix, atMost: 6)
    }
}
