public import FoundationEssentials
public import LabourDomain

/// Who may do what, as far as is known at one change of the registry: compiled, so that a decision is a few look-ups and comparisons, without
/// waiting for anything. A value; a change is another value (``RegistryInForce``).
///
/// It holds for every instant: terms, mandates, conditions, evidence and measures that begin or end need no new snapshot.
public struct RegistrySnapshot: Sendable {
    /// The organisation that runs the exchange.
    public let exchange: OIN
    public let setting: ExchangeSetting
    /// The last change of the registry that is in it.
    public let change: Int64
    public let rules: RuleBook
    let parties: [OINKey: CompiledParty]
    let mandates: [PairKey: Range<Int32>]
    let grants: [CompiledMandate]
    let spans: [Span]
    let measures: [Measure]
    let sources: [SourceInForce]

    /// How many organisations are registered.
    public var count: Int { parties.count }

    /// What an organisation is to the rules; `nil` where it is not registered.
    public func party(_ oin: OIN) -> RuleParty? {
        parties[OINKey(oin)].map { RuleParty(oin: oin, category: $0.category) }
    }

    /// What the measures against an organisation come to.
    public func effect(on oin: OIN, at instant: Date) -> MeasureEffect {
        guard let party = parties[OINKey(oin)] else { return MeasureEffect(of: [], at: instant) }
        return effect(party, at: instant)
    }

    /// How many questions an organisation may ask in sixty minutes: its rule, less its throttle.
    public func questionsPerHour(for oin: OIN, subject: Subject, at instant: Date) -> Int {
        let limit = rules.number(.questionsPerHour, for: party(oin), subject: subject, at: instant)
        return effect(on: oin, at: instant).allowance(of: limit)
    }

    /// The sources that may be asked about a subject at an instant: in their term, accepted, not suspended, with a mandate to whoever answers
    /// for them. In the order of their OIN.
    public func sources(for subject: Subject, at instant: Date) -> [SourceInForce] {
        sources.filter { isAskable($0, about: subject, at: instant) }
    }

    /// The source of one organisation, where it may be asked about a subject at an instant. O(log sources).
    public func source(_ oin: OIN, for subject: Subject, at instant: Date) -> SourceInForce? {
        var (low, high) = (0, sources.count)
        while low < high {
            let middle = (low + high) / 2
            if sources[middle].oin < oin { low = middle + 1 } else { high = middle }
        }
        guard low < sources.count, sources[low].oin == oin, isAskable(sources[low], about: subject, at: instant) else { return nil }
        return sources[low]
    }

    private func isAskable(_ source: SourceInForce, about subject: Subject, at instant: Date) -> Bool {
        guard source.connection.subjects.contains(subject), let party = parties[OINKey(source.oin)] else { return false }
        return isAny(party.source, at: instant) && refusal(of: party, at: instant) == nil && mayAnswer(source, at: instant)
    }

    private func mayAnswer(_ source: SourceInForce, at instant: Date) -> Bool {
        let processor = source.connection.processor
        let pair = PairKey(controller: OINKey(source.oin), processor: OINKey(processor))
        guard let range = mandates[pair], grants[range].contains(where: { $0.span.contains(instant) }) else { return false }
        guard processor != source.oin else { return true }
        guard let party = parties[pair.processor] else { return false }
        return isAny(party.processor, at: instant) && refusal(of: party, at: instant) == nil
    }

    func isAny(_ range: Range<Int32>, at instant: Date) -> Bool {
        for position in range where spans[Int(position)].contains(instant) { return true }
        return false
    }

    func effect(_ party: CompiledParty, at instant: Date) -> MeasureEffect {
        MeasureEffect(of: Array(measures[Int(party.measures.lowerBound)..<Int(party.measures.upperBound)]), at: instant)
    }
}

/// A source that may be asked, and how it is reached.
public struct SourceInForce: Hashable, Sendable {
    public let oin: OIN
    /// How it is shown to others.
    public let name: String
    public let connection: SourceConnection
}

extension [CompiledMandate] {
    subscript(range: Range<Int32>) -> ArraySlice<CompiledMandate> { self[Int(range.lowerBound)..<Int(range.upperBound)] }
}
