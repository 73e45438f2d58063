import NIOCore
import NIOHTTP1
import NIOSSL

/// The connections to one peer: made when they are needed, used again, closed when nobody used them for a while. Lives on one event loop, so
/// that it needs no lock.
final class ConnectionPool: ConnectionKeeper {
    private let peer: PeerAddress
    private let serverName: String?
    private let pin: OINPin
    private let tls: NIOSSLContext
    private let limits: PeerLimits
    private let loop: any EventLoop
    private let budget: ConnectionBudget
    /// Whether the budget will tell it when it may make a connection.
    var isInQueue = false

    private var connections: [ObjectIdentifier: PeerConnection] = [:]
    private var connecting = 0
    /// Those that have a place of the budget.
    private var budgeted: Set<ObjectIdentifier> = []
    /// The one that was used last is used first, so that no more are kept than needed.
    private var idle: [PeerConnection] = []
    /// Calls without a connection, in order of arrival.
    private var waiting: CircularBuffer<PeerCall> = []
    private var underWay: [ObjectIdentifier: PeerCall] = [:]
    /// When a connection last came about or came free.
    private var lastProgress = NIODeadline.now()
    private var isShutDown = false

    init(to base: BaseURL, pin: OINPin, tls: NIOSSLContext, limits: PeerLimits, loop: any EventLoop, budget: ConnectionBudget) {
        peer = .name(host: base.host, port: base.port)
        serverName = base.serverName
        self.pin = pin
        self.tls = tls
        self.limits = limits
        self.loop = loop
        self.budget = budget
    }

    /// Whether there is nothing to look after.
    var isEmpty: Bool { connections.isEmpty && waiting.isEmpty }

    // MARK: What calls do

    /// Sends a call's request now, or when a connection is there for it.
    func start(_ call: PeerCall) {
        if isShutDown { return call.fail(.unreachable(reason: "shut down")) }
        if let connection = idle.popLast() { return call.begin(on: connection, isUsed: true) }
        waiting.append(call)
        connectWhereNeeded()
    }

    /// Once more, before all others: where one kept connection was closed, those that nobody uses may be as well.
    func startAgain(_ call: PeerCall) {
        if isShutDown { return call.fail(.unreachable(reason: "shut down")) }
        for connection in idle { connection.close() }
        waiting.prepend(call)
        connectWhereNeeded()
    }

    func hasBegun(_ call: PeerCall) { underWay[ObjectIdentifier(call)] = call }

    func hasEnded(_ call: PeerCall) { underWay[ObjectIdentifier(call)] = nil }

    /// Who waits for a connection no longer wants it.
    func withdraw(_ call: PeerCall) { waiting.removeAll { $0 === call } }

    // MARK: What connections tell

    func hasConnected(_ connection: PeerConnection) {
        connecting -= 1
        use(connection, isUsed: false)
        leaveBudget(connection)
        connectWhereNeeded()
    }

    func isFree(_ connection: PeerConnection) { use(connection, isUsed: true) }

    func hasEnded(_ connection: PeerConnection, _ during: ConnectionPhase, _ cause: FailureCause?) {
        connections[ObjectIdentifier(connection)] = nil
        switch during {
        case .connecting:
            connecting -= 1
            leaveBudget(connection)
            // A dead peer is reported at once; asking again is the caller's decision.
            waiting.popFirst()?.fail(cause ?? .unreachable(reason: "the connection was closed before it was secure"))
        case .idle: idle.removeAll { $0 === connection }
        case .busy: break
        }
        connectWhereNeeded()
    }

    private func use(_ connection: PeerConnection, isUsed: Bool) {
        if isShutDown { return connection.close() }
        lastProgress = .now()
        if let call = waiting.popFirst() { call.begin(on: connection, isUsed: isUsed) } else { idle.append(connection) }
    }

    /// At most as many connections are made at once as there are, and as the budget allows: a connection costs more than most questions, and
    /// who waits for one is often served sooner by one that comes free. The first is made at once.
    func connectWhereNeeded() {
        guard !isShutDown else { return }
        let usable = connections.count - connecting
        let lacking = min(waiting.count, max(1, usable), limits.connectionsPerPeer - usable) - connecting
        guard lacking > 0 else { return }
        for _ in 0..<lacking {
            guard usable == 0 || budget.take(for: self) else { return }
            let connection = PeerConnection(pin: pin, keeper: self)
            connections[ObjectIdentifier(connection)] = connection
            connecting += 1
            if usable > 0 { budgeted.insert(ObjectIdentifier(connection)) }
            connection.connect(to: peer, with: tls, serverName: serverName, within: limits.connectTimeout, on: loop)
        }
    }

    private func leaveBudget(_ connection: PeerConnection) {
        if budgeted.remove(ObjectIdentifier(connection)) != nil { budget.give() }
    }

    // MARK: What time does

    /// Gives up calls that take too long. Who waits for a connection has patience as long as others get one.
    func endLateCalls(at moment: NIODeadline) {
        let connectTime = TimeAmount(limits.connectTimeout)
        for call in underWay.values where call.isLate(at: moment) { call.stop(.timedOut) }
        for call in waiting where call.isLate(at: moment) || moment - max(call.waitingSince, lastProgress) > connectTime {
            call.stop(.timedOut)
        }
    }

    /// Gives up connections that do not come about, and closes those that nobody uses.
    func closeUnused(at moment: NIODeadline) {
        let (connectTime, idleTime) = (TimeAmount(limits.connectTimeout), TimeAmount(limits.idleTime))
        for connection in connections.values where !connection.isBusy {
            if moment - connection.since > (connection.isConnecting ? connectTime : idleTime) { connection.close(.timedOut) }
        }
    }

    /// Ends all calls, closes all connections, and refuses further calls.
    func shutDown() {
        isShutDown = true
        let calls = Array(waiting) + Array(underWay.values)
        for call in calls { call.stop(.unreachable(reason: "shut down")) }
        for connection in connections.values { connection.close() }
    }
}
