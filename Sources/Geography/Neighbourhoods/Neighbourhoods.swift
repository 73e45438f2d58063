public import LabourDomain
import Synchronization

/// The neighbourhoods of a gazetteer, each made when it is first asked for and kept for the next question.
///
/// At most ``maximumKept`` are kept, so that memory is bounded however many areas are asked for: the oldest goes first. For the Netherlands one takes
/// some 9 kB and a fraction of a millisecond to make.
public final class Neighbourhoods: Sendable {
    private struct Kept {
        var byPosition: [Neighbourhood?]
        var order: [UInt16] = []
        var oldest = 0
    }

    /// Where the areas lie.
    public let gazetteer: Gazetteer
    /// The most neighbourhoods in memory at once.
    public let maximumKept: Int
    private let kept: Mutex<Kept>

    /// Begins without any. `maximumKept` below 1 counts as 1.
    public init(_ gazetteer: Gazetteer, maximumKept: Int = 1_024) {
        self.gazetteer = gazetteer
        self.maximumKept = max(1, maximumKept)
        kept = Mutex(Kept(byPosition: [Neighbourhood?](repeating: nil, count: 9_000)))
    }

    /// The neighbourhood of an area, `nil` where the area is unknown.
    public func around(_ area: PostcodeArea) -> Neighbourhood? {
        let position = Int(area.number) - 1000
        if let known = kept.withLock({ $0.byPosition[position] }) { return known }
        guard let made = gazetteer.neighbourhood(of: area) else { return nil }
        kept.withLock { kept in
            guard kept.byPosition[position] == nil else { return }
            kept.byPosition[position] = made
            if kept.order.count < maximumKept {
                kept.order.append(UInt16(position))
            } else {
                kept.byPosition[Int(kept.order[kept.oldest])] = nil
                kept.order[kept.oldest] = UInt16(position)
                kept.oldest = (kept.oldest + 1) % maximumKept
            }
        }
        return made
    }

    /// The bytes of what is kept.
    public var byteCount: Int { kept.withLock { $0.byPosition.reduce(0) { $0 + ($1?.byteCount ?? 0) } } }
}
