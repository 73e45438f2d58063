private import FoundationEssentials
public import LabourDomain

extension RegistrySnapshot {
    /// Compiles the registry for one exchange. Refuses what contradicts itself; a store does not let that in. `standard` is what counts where
    /// nobody has ruled, as far as the operator has configured it.
    public init(
        exchange: OIN, setting: ExchangeSetting, contents: RegistryContents, standard: [RuleKind: RuleValue] = [:]
    ) throws(GovernanceError) {
        var compiler = RegistryCompiler()
        for participant in contents.participants {
            let details = participant.details
            let evidence = contents.evidence[details.oin] ?? []
            let admitted = contents.conditions.fulfilment(of: details, evidence: evidence, for: setting.environment)
            let party = CompiledParty(
                category: details.category, isSUWI: details.category.isSUWI, standing: participant.standing,
                mediator: compiler.add(details.terms(of: .mediator).map(\.period)),
                processor: compiler.add(details.terms(of: .processor).map(\.period)),
                source: compiler.add(details.terms(of: .source).map(\.period)), admitted: compiler.add(admitted),
                measures: compiler.add(contents.measures[details.oin] ?? []))
            try compiler.add(party, details.oin)
            if let connection = details.source {
                compiler.sources.append(SourceInForce(oin: details.oin, name: details.name, connection: connection))
            }
        }
        try compiler.add(contents.mandates)
        self.init(
            exchange: exchange, setting: setting, change: contents.change, rules: try RuleBook(contents.rules, standard: standard), compiler
        )
    }

    /// Participants of whom nothing else is known: they take part always, as they do with a configuration file.
    init(exchange: OIN, setting: ExchangeSetting, participants: [Participant], mandates: [Mandate]) throws(GovernanceError) {
        var compiler = RegistryCompiler()
        let always = compiler.add([.always])
        for participant in participants {
            let none: Range<Int32> = 0..<0
            let party = CompiledParty(
                category: nil, isSUWI: participant.isSUWI, standing: .acceptedForProduction,
                mediator: participant.roles.contains(.mediator) ? always : none, processor: always,
                source: participant.roles.contains(.source) ? always : none, admitted: always, measures: none)
            try compiler.add(party, participant.oin)
        }
        try compiler.add(mandates)
        self.init(exchange: exchange, setting: setting, change: 0, rules: try RuleBook(), compiler)
    }

    private init(exchange: OIN, setting: ExchangeSetting, change: Int64, rules: RuleBook, _ compiler: RegistryCompiler) {
        self.exchange = exchange
        self.setting = setting
        self.change = change
        self.rules = rules
        parties = compiler.parties
        mandates = compiler.mandates
        grants = compiler.grants
        spans = compiler.spans
        measures = compiler.measures
        sources = compiler.sources.sorted { $0.oin < $1.oin }
    }
}

/// Gathers the lists of a snapshot.
private struct RegistryCompiler {
    var parties: [OINKey: CompiledParty] = [:]
    var mandates: [PairKey: Range<Int32>] = [:]
    var grants: [CompiledMandate] = []
    var spans: [Span] = []
    var measures: [Measure] = []
    var sources: [SourceInForce] = []

    mutating func add(_ periods: [Period]) -> Range<Int32> {
        let start = Int32(clamping: spans.count)
        spans += periods.map(Span.init)
        return start..<Int32(clamping: spans.count)
    }

    mutating func add(_ measures: [Measure]) -> Range<Int32> {
        let start = Int32(clamping: self.measures.count)
        self.measures += measures
        return start..<Int32(clamping: self.measures.count)
    }

    mutating func add(_ party: CompiledParty, _ oin: OIN) throws(GovernanceError) {
        guard parties.updateValue(party, forKey: OINKey(oin)) == nil else { throw .duplicateParticipant(oin) }
    }

    /// Mandates of one pair stand together, and never two of them count at one instant: headers could not tell which one is meant.
    mutating func add(_ all: [Mandate]) throws(GovernanceError) {
        var byPair: [PairKey: [Mandate]] = [:]
        for mandate in all {
            let pair = PairKey(controller: OINKey(mandate.controller), processor: OINKey(mandate.processor))
            for (key, oin) in [(pair.controller, mandate.controller), (pair.processor, mandate.processor)] where parties[key] == nil {
                throw .unknownParticipant(oin)
            }
            guard byPair[pair, default: []].allSatisfy({ !$0.period.overlaps(mandate.period) }) else {
                throw .duplicateMandate(controller: mandate.controller, processor: mandate.processor)
            }
            byPair[pair, default: []].append(mandate)
        }
        for (pair, mandates) in byPair {
            let start = Int32(clamping: grants.count)
            // The ground must be one that the controller's category can have.
            let possible = parties[pair.controller]?.category?.purposes ?? Set(Purpose.allCases)
            for mandate in mandates {
                let bits = mandate.purposes.intersection(possible).reduce(UInt8(0)) { $0 | $1.bit }
                grants.append(CompiledMandate(span: Span(mandate.period), standard: mandate.purpose, purposes: bits))
            }
            self.mandates[pair] = start..<Int32(clamping: grants.count)
        }
    }
}
