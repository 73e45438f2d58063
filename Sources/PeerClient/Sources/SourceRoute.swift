import Exchange
import LabourDomain
import NIOCore
import NIOHTTP1
import VUMWire

/// The way to one source: what is the same for every question, made once.
struct SourceRoute: Sendable {
    let peer: Peer
    let base: BaseURL
    let loop: PeerLoop
    private let source: RegisteredSource

    init(to source: RegisteredSource, _ peer: Peer, _ base: BaseURL, on loop: PeerLoop) {
        self.source = source
        self.peer = peer
        self.base = base
        self.loop = loop
    }

    func question(_ request: SourceRequest) throws(PeerClientError) -> PeerRequest {
        var head = try head(.POST, request.subject, "matches", asker: request.asker, isSUWI: request.isSUWI, request.trace)
        head.headers.add(name: "Content-Type", value: "application/json")
        head.headers.add(name: "Content-Length", value: String(request.body.count))
        return PeerRequest(head: head, body: ByteBuffer(bytes: request.body), time: request.deadline, isTimeForAll: false)
    }

    func detail(_ request: SourceDetailRequest) throws(PeerClientError) -> PeerRequest {
        let head = try head(.GET, request.subject, request.recordID, asker: request.asker, isSUWI: request.isSUWI, request.trace)
        return PeerRequest(head: head, body: nil, time: request.deadline, isTimeForAll: true)
    }

    private func head(
        _ method: HTTPMethod, _ subject: Subject, _ segment: String, asker: OIN, isSUWI: Bool, _ trace: TraceContext
    ) throws(PeerClientError) -> HTTPRequestHead {
        var fields = MessageFields.toSource(source.oin, from: asker, via: source.processor, isSUWI: isSUWI)
        fields.add(name: "Host", value: base.authority)
        fields.add(name: "traceparent", value: trace.header)
        // Sources that do not know this field ignore it (RFC 9110 section 5.1).
        fields.add(name: "Schakel-Report", value: "sources")
        let path = base.path(of: try base.appending(WireContract.of(subject).pathSegment, segment))
        return HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: fields)
    }
}
