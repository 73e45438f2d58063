import LabourDomain
import Matching

/// A trade with what the register says of it.
struct KnownTrade: Sendable {
    let trade: Trade
    /// The position of its family in ``TradeCatalogue/families``.
    let family: Int
    let code: OccupationCode
    let level: WorkingLevel
}

/// The trades of a source: those that the register knows, each as often as the source has it.
struct TradeCatalogue: Sendable {
    let families: [TradeFamily]
    /// The known trades of each family.
    let trades: [[KnownTrade]]
    private let choice: WeightedChoice<KnownTrade>

    init(register: OccupationRegister, mix: SourceMix) throws(InventedDataError) {
        families = TradeFamily.all
        trades = TradeFamily.all.enumerated().map { position, family in
            family.trades.compactMap { trade in
                register.occupations(named: trade.name).first.map {
                    KnownTrade(trade: trade, family: position, code: $0.code, level: $0.usualLevel ?? .preVocational)
                }
            }
        }
        let weighted = trades.joined().map { known in
            (known.trade.weight * mix.weight(of: TradeFamily.all[known.family].group, level: known.level), known)
        }
        guard let choice = WeightedChoice(weighted) else { throw .noKnownOccupation }
        self.choice = choice
    }

    func pick(_ chance: inout Chance) -> KnownTrade { choice.pick(&chance) }

    func family(of known: KnownTrade) -> TradeFamily { families[known.family] }

    /// Trades of the same family that somebody with these licences could do as well: no course that is not had, and not a higher level.
    func related(to known: KnownTrade, licences: DrivingLicences) -> [KnownTrade] {
        trades[known.family].filter { other in
            other.code != known.code && other.level.rawValue <= known.level.rawValue
                && (other.trade.requiredCourse == nil || other.trade.requiredCourse == known.trade.requiredCourse)
                && (other.trade.licences.isEmpty || other.trade.licences.contains { $0.isSubset(of: licences) })
        }
    }
}
