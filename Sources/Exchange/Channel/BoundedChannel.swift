internal import Governance
internal import Synchronization

/// Between many senders and one receiver: bounded, in random order, closed from either side.
///
/// A sender waits while the window is full, which is how a slow asker slows the sources down. The receiver gets a batch when the window is
/// full or nobody sends any more, since an element that left early could not be shuffled with later ones; or when the channel has let go.
final class BoundedChannel<Element: Sendable>: Sendable {
    private struct Guarded {
        var state: ChannelState<Element>
        var tickets: UInt64 = 0
        var generator: QuickRandom
    }

    private let guarded: Mutex<Guarded>

    /// Holds at most `capacity` elements (and about `maximumWeight`), beside one of each waiting sender.
    init(capacity: Int, maximumWeight: Int, batch: BatchSize, randomness: RandomSource) {
        // The order is no secret of any weight, and this is asked once a record.
        var source = randomness
        let window = ShuffleWindow<Element>(capacity: capacity, maximumWeight: maximumWeight)
        guarded = Mutex(Guarded(state: ChannelState(window: window, batch: batch), generator: QuickRandom(seededFrom: &source)))
    }

    /// Elements inside, those of waiting senders included.
    var count: Int { guarded.withLock { $0.state.count } }

    /// Hands over an element if there is room at once; says whether there was.
    func offer(_ element: Element, weight: Int) -> Bool {
        guard let accepted = guarded.withLock({ $0.state.offer(element, weight: weight, using: &$0.generator) }) else { return false }
        accepted.forEach { $0.perform() }
        return true
    }

    /// Hands over an element, after waiting for room. Throws `CancellationError` when the task is cancelled or the channel is closed;
    /// the element is then not in the channel.
    func send(_ element: Element, weight: Int) async throws {
        if offer(element, weight: weight) { return }
        let ticket = guarded.withLock { guarded in
            guarded.tickets &+= 1
            return guarded.tickets
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (sender: CheckedContinuation<Void, any Error>) in
                let actions = guarded.withLock { guarded -> [ChannelState<Element>.Action] in
                    // Looked at inside the lock: a cancellation after this finds the ticket in the queue.
                    if Task.isCancelled { return [.reject(sender)] }
                    return guarded.state.wait(element, weight: weight, ticket: ticket, sender: sender, using: &guarded.generator)
                }
                actions.forEach { $0.perform() }
            }
        } onCancel: {
            guarded.withLock { $0.state.withdraw(ticket) }.forEach { $0.perform() }
        }
    }

    /// The next batch; `nil` at the end, when the channel is cancelled, or when the task is, which cancels the channel.
    func receive() async -> [Element]? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { (receiver: CheckedContinuation<[Element]?, Never>) in
                guarded.withLock { $0.state.request(receiver, using: &$0.generator) }.forEach { $0.perform() }
            }
        } onCancel: {
            cancel()
        }
    }

    /// Gives what is inside without waiting until the window is full, from now on.
    func letGo() {
        guarded.withLock { $0.state.letGo(using: &$0.generator) }.forEach { $0.perform() }
    }

    /// Says that nobody sends any more.
    func finish() {
        guarded.withLock { $0.state.finish(using: &$0.generator) }.forEach { $0.perform() }
    }

    /// Drops everything and tells everybody.
    func cancel() {
        guarded.withLock { $0.state.cancel() }.forEach { $0.perform() }
    }

    /// Waits until the receiver has taken everything and the end: true, or false when that will never be. Cancelling the task cancels the channel.
    func drained() async -> Bool {
        await withTaskCancellationHandler {
            await withCheckedContinuation { (observer: CheckedContinuation<Bool, Never>) in
                guarded.withLock { $0.state.observe(observer) }.forEach { $0.perform() }
            }
        } onCancel: {
            cancel()
        }
    }
}
