import NIOCore
import NIOPosix
import NIOSSL

/// Sends exactly the bytes it is told to, and reads until the server closes or patience ends. Knows nothing of HTTP while sending.
struct RawClient: Sendable {
    enum Step: Sendable {
        case text(String)
        case bytes([UInt8])
        case pause(Duration)
    }

    let port: Int
    let tls: TLSConfiguration?
    var patience: Duration = .seconds(20)

    /// What came back, and whether the server ended it.
    func send(_ steps: [Step]) async throws -> RawReply {
        let context = try tls.map { try NIOSSLContext(configuration: $0) }
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let context {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLClientHandler(context: context, serverHostname: "localhost"))
                    }
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let timer = channel.channel.eventLoop.scheduleTask(in: TimeAmount(patience)) { channel.channel.close(promise: nil) }
        defer { timer.cancel() }
        let began = ContinuousClock.now
        return try await channel.executeThenClose { inbound, outbound in
            var received: [UInt8] = []
            do {
                for step in steps {
                    switch step {
                    case .text(let text): try await outbound.write(ByteBuffer(string: text))
                    case .bytes(let bytes): try await outbound.write(ByteBuffer(bytes: bytes))
                    case .pause(let time): try await Task.sleep(for: time)
                    }
                }
            } catch is ChannelError {
                // The server closed before everything was sent: what it said before that counts.
            }
            do {
                for try await piece in inbound { received.append(contentsOf: piece.readableBytesView) }
            } catch let error where !received.isEmpty && !(error is NIOSSLError) {}
            return RawReply(bytes: received, seconds: (ContinuousClock.now - began) / .seconds(1))
        }
    }

    func send(_ text: String) async throws -> RawReply {
        try await send([.text(text)])
    }
}
