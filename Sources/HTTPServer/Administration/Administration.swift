public import FoundationEssentials
import HTTPTypes
import StrictJSON

/// The administration interface: its operations, and everything that follows from them.
public struct Administration: Sendable {
    let operations: [APIOperation]
    /// The description, ready to be sent.
    let description: [UInt8]
    private let desk: AdministrationDesk

    /// - Parameters:
    ///   - address: Where it is reached from outside, base path included: `https://beheer.voorbeeld.nl/beheer/v1`.
    ///   - contact: Whom to ask about it.
    ///   - instant: The clock for rates, which never jumps.
    public init(
        ports: AdministrationPorts, access: AdministrationAccess, audit: any AdministrationAudit, rate: RequestRate = RequestRate(),
        address: String, contact: APIContact, now: @escaping @Sendable () -> Date,
        instant: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        var resources: [any AdministrationResource] = [
            ParticipantResource(store: ports.participants), StandingResource(store: ports.participants),
            AdmissionResource(participants: ports.participants, store: ports.admission), MandateResource(store: ports.mandates),
            RuleResource(store: ports.rules, participants: ports.participants), MeasureResource(store: ports.measures),
            PilotResource(store: ports.pilots), FollowedItemResource(store: ports.items), ChangeResource(feed: ports.feed),
            ProcessingResource(), SignalResource(store: ports.signals), ConformityResource(store: ports.conformity),
        ]
        if let logs = ports.logs { resources += [LogResource(logs: logs), LogSearchResource(logs: logs)] }
        if let data = ports.processData { resources.append(ProcessDataResource(source: data)) }
        self.init(
            operations: resources.flatMap(\.operations),
            desk: AdministrationDesk(access: access, audit: audit, rate: rate, now: now, instant: instant), address: address,
            contact: contact)
    }

    /// Any operations: what others build on, and what tests try out.
    init(operations: [APIOperation], desk: AdministrationDesk, address: String, contact: APIContact) {
        let bytes = OpenAPIDocument(operations: operations, address: address, contact: contact).json.serialized()
        description = bytes
        self.operations = operations + [Self.descriptionOperation(bytes)]
        self.desk = desk
    }

    /// Where the description is: outside of itself, because it names no file.
    private static func descriptionOperation(_ bytes: [UInt8]) -> APIOperation {
        APIOperation(
            method: .get, path: "/openapi.json", id: "readDescription", summary: "Read this description", tag: .description,
            audience: .everybody, effect: .reads, event: .administrationDescribed,
            success: .init(status: 200, meaning: "The description in OpenAPI 3.1.", schema: .document),
            handler: { _ in .bytes(bytes, .json) })
    }

    /// The routes of all operations.
    func routes(basePath: String) throws(HTTPServerError) -> [Route] {
        var routes: [Route] = []
        for operation in operations {
            let runner = OperationRunner(operation, desk: desk, basePath: basePath)
            routes.append(
                Route(
                    method: operation.method, template: try PathTemplate(basePath + operation.path), policy: .administration,
                    event: operation.event, style: .administration, handler: { await runner.step($0) }))
        }
        return routes
    }
}

/// A group of operations on one thing.
protocol AdministrationResource: Sendable {
    var operations: [APIOperation] { get }
}
