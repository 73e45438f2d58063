/// Says that somebody is at work on a database; see ``Database/claim(_:)``.
public final class WorkClaim: Sendable {
    private let end: @Sendable () -> Void

    /// `end` is called when nobody holds the claim any more.
    public init(end: @escaping @Sendable () -> Void) { self.end = end }

    deinit { end() }
}
