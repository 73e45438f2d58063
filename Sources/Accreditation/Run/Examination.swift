import LabourDomain
import StrictJSON
import VUMWire

/// One check on one subject while it is held: what it sends and what it finds. Lives in the task of the run.
final class Examination {
    /// Something that is not as it should be, with the request that showed it.
    struct Fault {
        let reason: String
        let probe: Probe?
    }

    let subject: Subject
    let contract: WireContract
    let words: SubjectWords
    let records: RecordSet
    let setting: AccreditationSetting
    private let endpoint: any AccreditedEndpoint
    private(set) var faults: [Fault] = []
    /// Why it could not be examined.
    private(set) var gap: String?
    private(set) var requestCount = 0

    private static let maximumFaults = 5

    init(subject: Subject, records: RecordSet, setting: AccreditationSetting, endpoint: any AccreditedEndpoint) {
        self.subject = subject
        contract = WireContract.of(subject)
        words = SubjectWords.of(subject)
        self.records = records
        self.setting = setting
        self.endpoint = endpoint
    }

    var idKey: String { contract.detail?.idKey ?? "" }

    // MARK: What is found

    func fail(_ reason: String, _ probe: Probe?) {
        if faults.count < Self.maximumFaults { faults.append(Fault(reason: reason, probe: probe)) }
    }

    func expect(_ holds: Bool, _ reason: @autoclosure () -> String, _ probe: Probe?) {
        if !holds { fail(reason(), probe) }
    }

    func cannotExamine(_ reason: String) { gap = gap ?? reason }

    // MARK: What is sent

    /// The six fields of a question to a source.
    func fields(json: Bool = true) -> [ProbeField] {
        [
            ProbeField(VUMHeader.apiVersion, VUMHeader.version), ProbeField(VUMHeader.messageVersion, VUMHeader.version),
            ProbeField(VUMHeader.fromParty, setting.asker.text), ProbeField(VUMHeader.toParty, setting.source.text),
            ProbeField(VUMHeader.viaParty, setting.processor.text), ProbeField(VUMHeader.suwiParty, "true"),
        ] + (json ? [ProbeField("Content-Type", "application/json")] : []) + [ProbeField("Accept", "application/json")]
    }

    func search(_ body: [UInt8], fields: [ProbeField]? = nil) -> ProbeRequest {
        ProbeRequest(method: "POST", target: "/\(contract.pathSegment)/matches", fields: fields ?? self.fields(), body: body)
    }

    func detail(_ id: String, fields: [ProbeField]? = nil) -> ProbeRequest {
        ProbeRequest(method: "GET", target: "/\(contract.pathSegment)/\(id)", fields: fields ?? self.fields(json: false))
    }

    func send(_ request: ProbeRequest, as caller: ProbeCaller = .exchange) async -> Probe {
        await sendAll([request], as: caller).first ?? Probe(caller: caller, request: request, outcome: .broken(reason: "not sent"))
    }

    /// One after the other over one connection.
    func sendAll(_ requests: [ProbeRequest], as caller: ProbeCaller = .exchange) async -> [Probe] {
        requestCount += requests.count
        let outcomes = await endpoint.exchange(requests, as: caller, within: setting.secondsPerAnswer)
        return zip(requests, outcomes).map { Probe(caller: caller, request: $0, outcome: $1) }
    }

    /// The same over several connections at once.
    func sendAll(_ series: [[ProbeRequest]]) async -> [Probe] {
        requestCount += series.reduce(0) { $0 + $1.count }
        let endpoint = endpoint
        let seconds = setting.secondsPerAnswer
        return await withTaskGroup(of: [Probe].self) { group in
            for requests in series {
                group.addTask {
                    let outcomes = await endpoint.exchange(requests, as: .exchange, within: seconds)
                    return zip(requests, outcomes).map { Probe(caller: .exchange, request: $0, outcome: $1) }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
    }
}
