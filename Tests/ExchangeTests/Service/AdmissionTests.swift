import Exchange
import Governance
import LabourDomain
import Testing
import VUMWire

struct AdmissionTests {
    /// Each way in which certificate, headers and mandates can disagree, and what the log says of it.
    @Test(arguments: [
        (nil, Chain.mediator, Chain.supplier, Chain.exchange, AccessRefusal.noPeerIdentity),
        (Chain.other, Chain.mediator, Chain.supplier, Chain.exchange, .peerIsNotProcessor),
        (Chain.mediator, Chain.mediator, Chain.supplier, Chain.exchange, .peerIsNotProcessor),
        (Chain.supplier, Chain.mediator, "", Chain.exchange, .malformedProcessor),
        (Chain.supplier, Chain.mediator, Chain.supplier, Chain.supplier, .notAddressedToExchange),
        (Chain.supplier, Chain.mediator, Chain.supplier, "exchange", .malformedReceiver),
        (Chain.supplier, "0", Chain.supplier, Chain.exchange, .malformedSender),
        (Chain.supplier, Chain.exchange, Chain.supplier, Chain.exchange, .unknownSender),
        (Chain.supplier, Chain.supplier, Chain.supplier, Chain.exchange, .senderMayNotAsk),
        (Chain.supplier, Chain.other, Chain.supplier, Chain.exchange, .noMandate),
        (Chain.mediator, Chain.mediator, Chain.mediator, Chain.exchange, .noMandate),
    ])
    func refuses(_ peer: String?, _ from: String, _ via: String, _ to: String, _ refusal: AccessRefusal) throws {
        let chain = try Chain()
        let identity = try peer.map { try OIN($0) }
        #expect(throws: ExchangeRefusal.unauthorised(refusal)) {
            try chain.service.admit(peer: identity, headers: PartyHeaders(from: from, to: to, via: via, suwi: nil))
        }
        #expect(ExchangeRefusal.unauthorised(refusal).wireError == nil)
        #expect(ExchangeRefusal.unauthorised(refusal).reason == refusal.rawValue)
    }

    @Test func admitsUnderAMandateWithItsPurpose() throws {
        let chain = try Chain()
        #expect(chain.asker.from.text == Chain.mediator && chain.asker.via.text == Chain.supplier)
        #expect(chain.asker.isSUWI && chain.asker.purpose == .publicMediation)
        #expect(!chain.stranger.isSUWI && chain.stranger.purpose == .privateMediation)
    }

    @Test func theHeaderOfAnAskerDoesNotMakeItASUWIParty() throws {
        let chain = try Chain()
        let headers = PartyHeaders(from: Chain.other, to: Chain.exchange, via: Chain.other, suwi: true)
        #expect(try !chain.service.admit(peer: OIN(Chain.other), headers: headers).isSUWI)
    }
}
