/// What a channel holds and who waits for it, as a state machine: each event gives the actions to perform, once no lock is held.
struct ChannelState<Element: Sendable> {
    enum Action {
        case accept(CheckedContinuation<Void, any Error>)
        case reject(CheckedContinuation<Void, any Error>)
        case deliver(CheckedContinuation<[Element]?, Never>, [Element]?)
        case drained(CheckedContinuation<Bool, Never>, Bool)

        func perform() {
            switch self {
            case .accept(let sender): sender.resume()
            case .reject(let sender): sender.resume(throwing: CancellationError())
            case .deliver(let receiver, let elements): receiver.resume(returning: elements)
            case .drained(let observer, let isComplete): observer.resume(returning: isComplete)
            }
        }
    }

    private enum Phase {
        /// Senders may come.
        case open
        /// No more senders; what is in the window goes out.
        case finished
        /// Everything was taken.
        case drained
        /// Nobody listens any more.
        case cancelled
    }

    private struct Sender {
        let ticket: UInt64
        let element: Element
        let weight: Int
        let continuation: CheckedContinuation<Void, any Error>
    }

    private var window: ShuffleWindow<Element>
    private let batch: BatchSize
    private var phase = Phase.open
    /// Whether elements wait until the window is full.
    private var isHolding = true
    private var senders: [Sender] = []
    private var receiver: CheckedContinuation<[Element]?, Never>?
    private var observer: CheckedContinuation<Bool, Never>?

    init(window: ShuffleWindow<Element>, batch: BatchSize) {
        self.window = window
        self.batch = batch
    }

    /// Elements inside, those of waiting senders included.
    var count: Int { window.count + senders.count }

    /// Takes an element at once: `nil` when there is no room and the sender has to wait.
    mutating func offer(_ element: Element, weight: Int, using generator: inout some RandomNumberGenerator) -> [Action]? {
        guard phase == .open, senders.isEmpty, !window.isFull else { return nil }
        window.insert(element, weight: weight)
        return serve(using: &generator)
    }

    /// A sender that waits for room, in order of arrival; turned away when the channel is closed.
    mutating func wait(
        _ element: Element, weight: Int, ticket: UInt64, sender: CheckedContinuation<Void, any Error>,
        using generator: inout some RandomNumberGenerator
    ) -> [Action] {
        guard phase == .open else { return [.reject(sender)] }
        senders.append(Sender(ticket: ticket, element: element, weight: weight, continuation: sender))
        return admit() + serve(using: &generator)
    }

    /// A waiting sender that was cancelled leaves with its element.
    mutating func withdraw(_ ticket: UInt64) -> [Action] {
        guard let index = senders.firstIndex(where: { $0.ticket == ticket }) else { return [] }
        return [.reject(senders.remove(at: index).continuation)]
    }

    /// The one receiver asks for a batch; a second one at the same time gets the end.
    mutating func request(
        _ receiver: CheckedContinuation<[Element]?, Never>, using generator: inout some RandomNumberGenerator
    ) -> [Action] {
        guard self.receiver == nil else { return [.deliver(receiver, nil)] }
        self.receiver = receiver
        return serve(using: &generator)
    }

    /// What is inside need not wait for the window to be full any longer.
    mutating func letGo(using generator: inout some RandomNumberGenerator) -> [Action] {
        isHolding = false
        return serve(using: &generator)
    }

    /// Nobody sends any more.
    mutating func finish(using generator: inout some RandomNumberGenerator) -> [Action] {
        guard phase == .open else { return [] }
        phase = .finished
        let late = senders.map { Action.reject($0.continuation) }
        senders = []
        return late + serve(using: &generator)
    }

    /// Nobody receives any more: everything inside is dropped and everybody who waits is told.
    mutating func cancel() -> [Action] {
        guard phase == .open || phase == .finished else { return [] }
        phase = .cancelled
        window.removeAll()
        var actions = senders.map { Action.reject($0.continuation) }
        senders = []
        if let receiver = receiver.take() { actions.append(.deliver(receiver, nil)) }
        if let observer = observer.take() { actions.append(.drained(observer, false)) }
        return actions
    }

    /// Tells the observer when everything was taken, or that it never will be.
    mutating func observe(_ observer: CheckedContinuation<Bool, Never>) -> [Action] {
        switch phase {
        case .drained: return [.drained(observer, true)]
        case .cancelled: return [.drained(observer, false)]
        case .open, .finished:
            self.observer = observer
            return []
        }
    }

    private mutating func admit() -> [Action] {
        var admitted = 0
        while admitted < senders.count, !window.isFull {
            window.insert(senders[admitted].element, weight: senders[admitted].weight)
            admitted += 1
        }
        defer { senders.removeFirst(admitted) }
        return senders[..<admitted].map { .accept($0.continuation) }
    }

    private mutating func serve(using generator: inout some RandomNumberGenerator) -> [Action] {
        guard let waiting = receiver else { return [] }
        switch phase {
        case .cancelled, .drained:
            receiver = nil
            return [.deliver(waiting, nil)]
        case .open where window.isFull || !isHolding && !window.isEmpty, .finished where !window.isEmpty:
            receiver = nil
            let elements = window.take(batch, using: &generator)
            return [.deliver(waiting, elements)] + admit()
        case .finished:
            receiver = nil
            phase = .drained
            var actions = [Action.deliver(waiting, nil)]
            if let observer = observer.take() { actions.append(.drained(observer, true)) }
            return actions
        case .open:
            return []
        }
    }
}
