import Governance
import LabourDomain
import Testing

struct ParticipantRegistryTests {
    let exchange: OIN
    let municipality: OIN
    let supplier: OIN
    let agency: OIN
    let sourceOnly: OIN
    let registry: ParticipantRegistry

    init() throws {
        exchange = try OIN("00000001000000000001")
        municipality = try OIN("00000001000000000002")
        supplier = try OIN("00000003000000000003")
        agency = try OIN("00000003000000000004")
        sourceOnly = try OIN("00000001000000000005")
        registry = try ParticipantRegistry(
            exchange: exchange,
            participants: [
                Participant(oin: municipality, name: "Municipality", isSUWI: true, roles: [.mediator, .source]),
                Participant(oin: supplier, name: "Supplier", isSUWI: false, roles: [.processor]),
                Participant(oin: agency, name: "Agency", isSUWI: false, roles: [.mediator, .processor]),
                Participant(oin: sourceOnly, name: "Source", isSUWI: true, roles: [.source]),
            ],
            mandates: [
                Mandate(controller: municipality, processor: supplier, purpose: .publicMediation),
                Mandate(controller: agency, processor: agency, purpose: .privateMediation),
                Mandate(controller: sourceOnly, processor: supplier, purpose: .conformityTest),
            ])
    }

    @Test func admitsAProcessorForItsController() {
        let decision = registry.decide(peer: supplier, from: municipality.text, via: supplier.text, to: exchange.text)
        #expect(decision == .granted(Admission(from: municipality, via: supplier, isSUWI: true, purpose: .publicMediation)))
    }

    @Test func admitsAControllerThatConnectsItself() {
        let decision = registry.decide(peer: agency, from: agency.text, via: agency.text, to: exchange.text)
        #expect(decision == .granted(Admission(from: agency, via: agency, isSUWI: false, purpose: .privateMediation)))
    }

    /// Every combination of certificate and three headers: exactly the two lawful ones pass.
    @Test func nothingElseIsAdmitted() throws {
        let peers: [OIN?] = [nil, exchange, municipality, supplier, agency, sourceOnly, try OIN("00000003999999999999")]
        let texts = [
            "", " ", "1", exchange.text, municipality.text, supplier.text, agency.text, sourceOnly.text, "00000003999999999999",
            supplier.text + " ", "0000000300000000000３",
        ]
        var granted: [[String]] = []
        var refusals: Set<AccessRefusal> = []
        for peer in peers {
            for from in texts {
                for via in texts {
                    for to in texts {
                        switch registry.decide(peer: peer, from: from, via: via, to: to) {
                        case .granted: granted.append([peer?.text ?? "", from, via, to])
                        case .refused(let refusal): refusals.insert(refusal)
                        }
                    }
                }
            }
        }
        #expect(
            Set(granted) == [
                [supplier.text, municipality.text, supplier.text, exchange.text],
                [agency.text, agency.text, agency.text, exchange.text],
            ])
        #expect(
            refusals == [
                .noPeerIdentity, .malformedProcessor, .peerIsNotProcessor, .malformedReceiver, .notAddressedToExchange, .malformedSender,
                .unknownSender, .senderMayNotAsk, .noMandate,
            ])
    }

    @Test func saysWhyNot() {
        func refusal(_ peer: OIN?, _ from: String, _ via: String, _ to: String) -> AccessRefusal? {
            if case .refused(let refusal) = registry.decide(peer: peer, from: from, via: via, to: to) { return refusal }
            return nil
        }
        let (from, via, to) = (municipality.text, supplier.text, exchange.text)
        #expect(refusal(nil, from, via, to) == .noPeerIdentity)
        #expect(refusal(supplier, from, "x", to) == .malformedProcessor)
        #expect(refusal(agency, from, via, to) == .peerIsNotProcessor)
        #expect(refusal(supplier, from, via, "x") == .malformedReceiver)
        #expect(refusal(supplier, from, via, municipality.text) == .notAddressedToExchange)
        #expect(refusal(supplier, "x", via, to) == .malformedSender)
        #expect(refusal(supplier, "00000003999999999999", via, to) == .unknownSender)
        #expect(refusal(supplier, sourceOnly.text, via, to) == .senderMayNotAsk)
        #expect(refusal(supplier, agency.text, via, to) == .noMandate)
    }

    @Test func refusesAParticipantTwice() throws {
        let twice = Participant(oin: agency, name: "Agency", isSUWI: false, roles: [])
        #expect(throws: GovernanceError.duplicateParticipant(agency)) {
            try ParticipantRegistry(exchange: exchange, participants: [twice, twice], mandates: [])
        }
    }

    @Test func refusesTwoMandatesForOnePair() throws {
        let party = Participant(oin: agency, name: "Agency", isSUWI: false, roles: [.mediator])
        #expect(throws: GovernanceError.duplicateMandate(controller: agency, processor: agency)) {
            try ParticipantRegistry(
                exchange: exchange, participants: [party],
                mandates: [
                    Mandate(controller: agency, processor: agency, purpose: .privateMediation),
                    Mandate(controller: agency, processor: agency, purpose: .conformityTest),
                ])
        }
    }

    @Test func refusesAMandateOfAStranger() throws {
        let party = Participant(oin: agency, name: "Agency", isSUWI: false, roles: [.mediator])
        for (controller, processor) in [(agency, supplier), (supplier, agency)] {
            #expect(throws: GovernanceError.unknownParticipant(supplier)) {
                try ParticipantRegistry(
                    exchange: exchange, participants: [party],
                    mandates: [Mandate(controller: controller, processor: processor, purpose: .privateMediation)])
            }
        }
    }

    @Test func provesAConnectionOnInventedDataOnly() throws {
        for (data, isAdmitted) in [(DataKind.invented, true), (.real, false)] {
            let registry = try ParticipantRegistry(
                exchange: exchange, participants: [Participant(oin: agency, name: "Agency", isSUWI: false, roles: [.mediator])],
                mandates: [Mandate(controller: agency, processor: agency, purpose: .conformityTest)], data: data)
            let decision = registry.decide(peer: agency, from: agency.text, via: agency.text, to: exchange.text)
            let admission = Admission(from: agency, via: agency, isSUWI: false, purpose: .conformityTest)
            #expect(decision == (isAdmitted ? .granted(admission) : .refused(.testOnRealData)))
        }
    }

    @Test func knowsWhoTakesPart() {
        #expect(registry.participant(municipality)?.name == "Municipality")
        #expect(registry.participant(exchange) == nil)
    }

    // Ledgers and configurations hold these words.
    @Test func purposesKeepTheirWords() {
        #expect(Purpose.allCases.map(\.rawValue) == ["public-mediation", "private-mediation", "conformity-test"])
    }
}
