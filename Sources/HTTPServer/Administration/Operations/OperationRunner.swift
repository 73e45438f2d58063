import Exchange
import FoundationEssentials
import HTTPTypes
import LabourDomain
import StrictJSON

/// Runs one operation: everything its declaration says is judged here, in an order that tells a stranger nothing and costs little first.
struct OperationRunner: Sendable {
    let operation: APIOperation
    let desk: AdministrationDesk
    private let schema: CompiledSchema?
    private let basePath: String

    /// Documents of the administration are small; deep ones are hostile.
    static let bodyLimits = JSONLimits(maximumBytes: 256 << 10, maximumDepth: 12)

    init(_ operation: APIOperation, desk: AdministrationDesk, basePath: String) {
        self.operation = operation
        self.desk = desk
        self.basePath = basePath
        schema = operation.body.map(CompiledSchema.init)
    }

    /// What has been judged before the body is read.
    private struct Admitted {
        let caller: Caller?
        let share: Audience.Share
        let query: [String: String]
        let expected: ExpectedVersion?
        let media: MediaType
    }

    @concurrent
    func step(_ call: Call) async -> Step {
        let who = AuditedCaller(call)
        let admitted: Admitted
        do throws(ProblemRefusal) {
            admitted = try admit(call)
        } catch {
            return .answered(await refuse(error, to: who, call))
        }
        guard let schema else { return .answered(await run(admitted, body: .null, call)) }
        return .readingContent { content in
            switch content {
            case .failure(let fault): return await refuse(Self.problem(fault), to: who, call)
            case .success(let bytes):
                switch schema.read(bytes, limits: Self.bodyLimits) {
                case .failure(let faults): return await refuse(.invalid(faults), to: who, call)
                case .success(let body): return await run(admitted, body: body, call)
                }
            }
        }
    }

    // MARK: Judging

    private func admit(_ call: Call) throws(ProblemRefusal) -> Admitted {
        switch desk.limiter.admit(call.peer?.oin, at: desk.instant()) {
        case .admitted: break
        case .refused(let seconds, let isFirst): throw .tooMany(retryAfterSeconds: seconds, isFirst: isFirst)
        }
        var faults: [InputFault] = []
        let employee = employee(call, &faults)
        let caller = call.peer.map { peer in
            Caller(oin: peer.oin, fingerprint: peer.fingerprint, roles: desk.access.roles(of: peer.oin), employee: employee)
        }
        let share = try share(of: caller)
        guard let media = MediaRange.choose(operation.success.media, accept: call.values("Accept")) else { throw .notAcceptable }
        for parameter in operation.pathParameters {
            if let fault = parameter.fault(in: call.parameter(parameter.name), at: .path) { faults.append(fault) }
        }
        let query = query(call, &faults)
        let expected = try expected(call, &faults)
        guard faults.isEmpty else { throw .invalid(InputRefusal(faults)) }
        if case .own(let oin) = share, case .path(let name)? = operation.audience.own,
            !call.parameter(name).utf8.elementsEqual(oin.text.utf8)
        {
            throw .notAllowed
        }
        return Admitted(caller: caller, share: share, query: query, expected: expected, media: media)
    }

    private func share(of caller: Caller?) throws(ProblemRefusal) -> Audience.Share {
        if operation.audience.isPublic { return .everything }
        guard let caller else { throw .noCertificate }
        guard let share = operation.audience.share(of: caller) else { throw .notAllowed }
        return share
    }

    private func employee(_ call: Call, _ faults: inout [InputFault]) -> String? {
        let values = call.values(EmployeeField.name)
        guard let value = values.first else { return nil }
        guard values.count == 1, EmployeeField.form.accepts(value) else {
            faults.append(InputFault(.header, EmployeeField.name, "form", EmployeeField.form.rule))
            return nil
        }
        return value
    }

    /// Every field of the query once, and none that the operation does not know: a misspelt filter would otherwise show everything.
    private func query(_ call: Call, _ faults: inout [InputFault]) -> [String: String] {
        guard let given = QueryString(call.path.query) else {
            faults.append(InputFault(.query, "", "malformed", "not a query that can be decoded"))
            return [:]
        }
        var values: [String: String] = [:]
        for (name, value) in given.fields {
            guard let parameter = operation.query.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
                let known = operation.query.map(\.name)
                let words = known.isEmpty ? "there are no parameters here" : "not one of \(known.joined(separator: ", "))"
                faults.append(InputFault(.query, "", "unknownParameter", words))
                continue
            }
            if values.updateValue(value, forKey: parameter.name) != nil {
                faults.append(InputFault(.query, parameter.name, "repeated", "given more than once"))
            } else if let fault = parameter.fault(in: value, at: .query) {
                faults.append(fault)
            }
        }
        for parameter in operation.query where parameter.isRequired && values[parameter.name] == nil {
            faults.append(InputFault(.query, parameter.name, "missing", "required, but absent"))
        }
        return values
    }

    private func expected(_ call: Call, _ faults: inout [InputFault]) throws(ProblemRefusal) -> ExpectedVersion? {
        guard operation.needsVersion else { return nil }
        let values = call.values("If-Match")
        guard !values.isEmpty else { throw .noVersion }
        let expected = ExpectedVersion(values)
        if expected == nil { faults.append(InputFault(.header, "If-Match", "form", "a list of entity tags, or *")) }
        return expected
    }

    private static func problem(_ fault: BodyReader.Fault) -> ProblemRefusal {
        switch fault {
        case .wrongMediaType: .wrongMediaType
        case .tooLarge(let limit): .tooLarge(limit)
        case .interrupted: .interrupted
        }
    }

    // MARK: Doing

    @concurrent
    private func run(_ admitted: Admitted, body: JSONValue, _ call: Call) async -> Answer {
        let who = AuditedCaller(call)
        if case .own(let oin) = admitted.share, case .body(let name)? = operation.audience.own,
            body[name]?.stringValue?.utf8.elementsEqual(oin.text.utf8) != true
        {
            return await refuse(.notAllowed, to: who, call)
        }
        // What cannot be recorded is not done.
        if operation.effect != .reads {
            guard await record(.begun, of: who, call) else { return ProblemRefusal.notRecorded.answer }
        }
        let prepared = OperationCall(
            caller: admitted.caller, share: admitted.share, path: call.parameters, query: admitted.query, body: body,
            expected: admitted.expected, media: admitted.media, now: desk.now().inMilliseconds)
        do {
            let outcome = try await operation.handler(prepared)
            if operation.effect == .changes {
                guard await record(.done, of: who, call) else { return ProblemRefusal.outcomeNotRecorded.answer }
            }
            var answer = outcome.answer(below: basePath)
            if operation.success.media.count > 1 { answer.fields[.vary] = "Accept" }
            // What everybody may read may be read by the page of anybody; nothing else may (NL API Design Rules, publish-openapi and cors).
            if operation.audience.isPublic { answer.fields[.accessControlAllowOrigin] = "*" }
            return answer
        } catch {
            return await refuse(ProblemRefusal(refusing: error), to: who, call)
        }
    }

    // MARK: Recording

    /// A refusal, once it has been recorded. Floods are recorded by their beginning; what is merely not found or malformed while reading is no
    /// attempt at anything.
    @concurrent
    private func refuse(_ problem: ProblemRefusal, to who: AuditedCaller, _ call: Call) async -> Answer {
        let isAttempt = [401, 403, 429].contains(problem.status) || operation.effect == .changes
        if isAttempt, !problem.isRepetition, !(await record(.refused(problem.reason), of: who, call)) {
            return ProblemRefusal.notRecorded.answer
        }
        return problem.answer
    }

    @concurrent
    private func record(_ phase: AuditRecord.Phase, of who: AuditedCaller, _ call: Call) async -> Bool {
        let record = AuditRecord(
            at: desk.now(), traceID: call.trace.traceID, event: operation.event.rawValue, operation: operation.slug, organisation: who.oin,
            fingerprint: who.fingerprint, employee: who.employee, target: target(of: call), phase: phase)
        do {
            try await desk.audit.append(record)
            return true
        } catch {
            return false
        }
    }

    /// What it is about: the path, with only those parameters filled in that have the right form.
    private func target(of call: Call) -> String {
        operation.pathParameters.reduce(into: operation.path) { text, parameter in
            let value = call.parameter(parameter.name)
            if parameter.fault(in: value, at: .path) == nil { text = text.replacing("{\(parameter.name)}", with: value) }
        }
    }
}

extension Date {
    /// Without what is finer than a millisecond: what is answered now must be what is read back later.
    fileprivate var inMilliseconds: Date {
        Date(timeIntervalSince1970: (timeIntervalSince1970 * 1_000).rounded(.down) / 1_000)
    }
}
