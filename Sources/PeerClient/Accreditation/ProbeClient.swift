public import Accreditation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// A client for conformity tests: sends what no proper client would send, over a connection of its own, with one of several certificates.
public struct ProbeClient: AccreditedEndpoint {
    private let base: BaseURL
    private let contexts: [ProbeCaller: NIOSSLContext]
    private let pin: OINPin
    private let group: any EventLoopGroup

    /// The most that is read of an answer.
    static let maximumAnswerBytes = 16 << 20

    /// - Parameters:
    ///   - baseURL: Such as `https://localhost:8443/vum/v3`.
    ///   - exchange: With what the exchange shows who it is, and the authority that the source's certificate must be of.
    ///   - others: For each other caller its certificate; a caller that is not there cannot be tried. Nobody needs none.
    ///   - source: Whose certificate the source must show.
    public init(
        baseURL: String, exchange: PeerCredentials, others: [ProbeCaller: PeerCredentials], source: SourcePin
    ) throws(PeerClientError) {
        base = try BaseURL(baseURL)
        var contexts: [ProbeCaller: NIOSSLContext] = [:]
        for (caller, credentials) in others { contexts[caller] = try credentials.clientContext() }
        contexts[.exchange] = try exchange.clientContext()
        contexts[.nobody] = try exchange.anonymousContext()
        self.contexts = contexts
        pin = OINPin(expected: source.oin, readOIN: source.readOIN)
        group = MultiThreadedEventLoopGroup.singleton
    }

    public func exchange(_ requests: [ProbeRequest], as caller: ProbeCaller, within seconds: Double) async -> [ProbeOutcome] {
        guard let context = contexts[caller] else { return requests.map { _ in .callerUnavailable } }
        let outcomes = group.any().makePromise(of: [ProbeOutcome].self)
        let messages = requests.map(bytes)
        let limit = TimeAmount.nanoseconds(Int64(max(0.1, min(seconds, 600)) * 1e9))
        let loop = outcomes.futureResult.eventLoop
        let serverName = base.serverName
        let pin = pin
        ClientBootstrap(group: loop)
            .connectTimeout(limit)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(NIOSSLClientHandler(context: context, serverHostname: serverName))
                    try pipeline.addHandler(ProbeWriting(messages))
                    try pipeline.addHandler(ByteToMessageHandler(HTTPResponseDecoder(leftOverBytesStrategy: .dropBytes)))
                    try pipeline.addHandler(ProbeConversation(messages.count, outcomes: outcomes, limit: limit, pin: pin))
                }
            }
            .connect(host: base.host, port: base.port)
            .whenFailure { error in
                outcomes.succeed(requests.map { _ in .broken(reason: "no connection (\(FailureCause(error).words))") })
            }
        return (try? await outcomes.futureResult.get()) ?? requests.map { _ in .broken(reason: "no connection") }
    }

    /// The request as it is sent. Host and length are added, everything else is the test's own.
    private func bytes(_ request: ProbeRequest) -> [UInt8] {
        let path = base.path(of: base.text) + request.target
        var head = "\(request.method) \(path) HTTP/1.1\r\nHost: \(base.authority)\r\n"
        for field in request.fields { head += "\(field.name): \(field.value)\r\n" }
        if let body = request.body { head += "Content-Length: \(body.count)\r\n" }
        return Array((head + "\r\n").utf8) + (request.body ?? [])
    }
}

extension FailureCause {
    var words: String {
        switch self {
        case .identityMismatch: "the certificate is not of this source"
        case .timedOut: "in time"
        case .cancelled: "cancelled"
        case .unreachable(let reason): reason
        }
    }
}
