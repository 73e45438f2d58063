public import LabourDomain
import NIOCore
import NIOSSL

/// Reads the organisation number from a certificate in DER; `nil` when it names none. Passed in, because reading certificates is the work of
/// the target that also does it for servers.
public typealias OINReader = @Sendable (_ der: [UInt8]) -> OIN?

/// Holds a connection to one organisation: a certificate of the right authority is not enough, it must be of the peer that is meant.
///
/// The client library offers no verification callback, and failing or closing the channel in its initialiser breaks its connection pool.
/// So the connection is handed over, and its first write is refused before a byte leaves.
struct OINPin: Sendable {
    let expected: OIN
    let readOIN: OINReader

    struct Mismatch: Error {}

    func accepts(_ certificate: NIOSSLCertificate?) -> Bool {
        guard let der = try? certificate?.toDERBytes() else { return false }
        return readOIN(der) == expected
    }

    @Sendable func check(_ channel: any Channel) -> EventLoopFuture<Void> {
        channel.nioSSL_peerCertificate().flatMapThrowing { certificate in
            if accepts(certificate) { return }
            let pipeline = channel.pipeline.syncOperations
            let tls = try pipeline.context(handlerType: NIOSSLClientHandler.self)
            try pipeline.addHandler(RefuseWrites(), position: .after(tls.handler))
        }
    }
}

/// Refuses everything that would go to a peer that is somebody else, and closes.
private final class RefuseWrites: ChannelOutboundHandler, Sendable {
    typealias OutboundIn = IOData

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        promise?.fail(OINPin.Mismatch())
        context.fireErrorCaught(OINPin.Mismatch())
        context.close(promise: nil)
    }
}
