import Database
import ProfileSource
import Synchronization

/// The claims of the replacements that are under way through one store.
final class GatheringClaims: Sendable {
    private let held = Mutex<[Replacement: WorkClaim]>([:])

    func hold(_ claim: WorkClaim, for replacement: Replacement) { held.withLock { $0[replacement] = claim } }

    func end(_ replacement: Replacement) { _ = held.withLock { $0.removeValue(forKey: replacement) } }
}
