private import Synchronization

/// The registry that counts now on this node. Requests read it, whoever follows the store puts a newer one in its place; a request that has
/// begun goes on with the one it read.
public final class RegistryInForce: Sendable {
    private let snapshot: Mutex<RegistrySnapshot>

    public init(_ snapshot: RegistrySnapshot) { self.snapshot = Mutex(snapshot) }

    /// What counts now.
    public var current: RegistrySnapshot { snapshot.withLock { $0 } }

    /// Puts a later registry in force; an earlier one, that was overtaken on its way, changes nothing.
    /// - Returns: whether it counts now.
    @discardableResult
    public func replace(by later: RegistrySnapshot) -> Bool {
        snapshot.withLock { current in
            guard later.change >= current.change else { return false }
            current = later
            return true
        }
    }
}
