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
    let source: RegisteredSource
    private let constantFields: HTTPHeaders
    /// For each subject the path of a question.
    private let questionPaths: [Subject: String]

    init(to source: RegisteredSource, _ peer: Peer, _ base: BaseURL, on loop: PeerLoop) {
        self.source = source
        self.peer = peer
        self.base = base
        self.loop = loop
        var fields = MessageFields.toSource(source.oin, via: source.processor)
        fields.add(name: "Host", value: base.authority)
        // Sources that do not know this field ignore it (RFC 9110 section 5.1).
        fields.add(name: "Schakel-Report", value: "sources")
        constantFields = fields
        questionPaths = Dictionary(
            uniqueKeysWithValues: Subject.allCases.compactMap { subject in
                (try? base.appending(WireContract.of(subject).pathSegment, "matches")).map { (subject, base.path(of: $0)) }
            })
    }

    func question(_ request: SourceRequest) throws(PeerClientError) -> PeerRequest {
        guard let path = questionPaths[request.subject] else { throw .invalidBaseURL(got: base.text) }
        var head = head(.POST, path, asker: request.asker, isSUWI: request.isSUWI, request.trace)
        head.headers.add(name: "Content-Type", value: "application/json")
        head.headers.add(name: "Content-Length", value: String(request.body.count))
        if let days = request.maximumProfileAge { head.headers.add(name: VUMHeader.maximumProfileAge, value: String(days)) }
        return PeerRequest(head: head, body: ByteBuffer(bytes: request.body), time: request.deadline, isTimeForAll: false)
    }

    func detail(_ request: SourceDetailRequest) throws(PeerClientError) -> PeerRequest {
        let address = try base.appending(WireContract.of(request.subject).pathSegment, request.recordID)
        let head = head(.GET, base.path(of: address), asker: request.asker, isSUWI: request.isSUWI, request.trace)
        return PeerRequest(head: head, body: nil, time: request.deadline, isTimeForAll: true)
    }

    private func head(_ method: HTTPMethod, _ path: String, asker: OIN, isSUWI: Bool, _ trace: TraceContext) -> HTTPRequestHead {
        var fields = constantFields
        fields.reserveCapacity(fields.count + 5)
        MessageFields.add(to: &fields, from: asker, isSUWI: isSUWI)
        fields.add(name: "traceparent", value: trace.header)
        return HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: fields)
    }
}
