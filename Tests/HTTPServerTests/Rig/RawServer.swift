import NIOCore
import NIOPosix
import NIOSSL

@testable import HTTPServer

/// A server with TLS and handlers of a test's own, on a port that is free.
enum RawServer {
    static func bind(
        _ files: TLSFiles, _ add: @escaping @Sendable (ChannelPipeline.SynchronousOperations) throws -> Void
    ) async throws -> any Channel {
        let context = try NIOSSLContext(configuration: files.serverConfiguration())
        return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    try add(channel.pipeline.syncOperations)
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }
}
