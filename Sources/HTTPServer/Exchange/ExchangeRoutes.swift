import Exchange
import Governance
import HTTPTypes
import HummingbirdCore
import LabourDomain
import NIOCore
import VUMWire

/// The Bemiddelaar contracts of VUM 3.0 and 3.1, once for all subjects, and the report on sources that is ours.
struct ExchangeRoutes: Sendable {
    let service: ExchangeService
    let basePath: String

    /// Where the report on a question's sources is found.
    static func reportPath(of questionID: String) -> String { "/schakel/v1/questions/\(questionID)/sources" }

    /// Where is told what came of a detail. The reference is in the body: this address is in logs.
    static let outcomesPath = "/schakel/v1/outcomes"

    func routes() throws(HTTPServerError) -> [Route] {
        var routes = [try reportRoute(), try outcomeRoute()]
        for subject in Subject.allCases {
            let contract = WireContract.of(subject)
            let path = "\(basePath)/\(contract.pathSegment)"
            routes.append(
                Route(
                    method: .post, template: try PathTemplate("\(path)/matches"), policy: .peer, event: .questionAsked,
                    style: .contract, handler: { try await search(subject, $0) }))
            guard contract.detail != nil else { continue }
            routes.append(
                Route(
                    method: .get, template: try PathTemplate("\(path)/{vumID}"), policy: .peer, event: .detailAsked,
                    style: .contract, handler: { .answered(await detail(subject, $0)) }))
        }
        return routes
    }

    private func reportRoute() throws(HTTPServerError) -> Route {
        Route(
            method: .get, template: try PathTemplate(Self.reportPath(of: "{vraagID}")), policy: .peer, event: .questionReportRead,
            style: .problem, handler: { .answered(await report($0)) })
    }

    private func outcomeRoute() throws(HTTPServerError) -> Route {
        Route(
            method: .post, template: try PathTemplate(Self.outcomesPath), policy: .peer, event: .outcomeReported, style: .problem,
            handler: { try await outcome($0) })
    }

    private func outcome(_ call: Call) async throws -> Step {
        switch admit(call) {
        case .failure(let refusal):
            await record(refusal, of: .outcome, call)
            return .answered(refusal.answer(.problem))
        case .success(let admission):
            return .readingJSON { body in
                do throws(ExchangeRefusal) {
                    return .json(try await service.report(outcome: body, by: admission, trace: call.trace))
                } catch {
                    return CallRefusal.exchange(error).answer(.problem)
                }
            }
        }
    }

    private func search(_ subject: Subject, _ call: Call) async throws -> Step {
        let admission: Admission
        switch admit(call) {
        case .success(let admitted): admission = admitted
        case .failure(let refusal):
            await record(refusal, of: .question, call)
            return .answered(refusal.answer(.contract))
        }
        return .readingJSON { body in
            do throws(ExchangeRefusal) {
                let stream = try await service.search(subject, by: admission, body: body, trace: call.trace)
                return answer(with: stream, reporting: ReportWish.isIn(call))
            } catch {
                return CallRefusal.exchange(error).answer(.contract)
            }
        }
    }

    private func answer(with stream: AnswerStream, reporting: Bool) -> Answer {
        let content = Answer.Content.stream(mediaType: "application/json") { writer in
            let connection = Connection.current
            // A mediator that has gone away needs no more questions asked on its behalf.
            connection?.stopOnClose { stream.cancel() }
            defer { connection?.answered() }
            for try await piece in stream { try await writer.write(ByteBuffer(bytes: piece)) }
            try await writer.finish(nil)
        }
        var answer = Answer(.ok, content)
        answer.questionID = stream.questionID
        if reporting, let name = HTTPField.Name(ReportWish.fieldName) {
            answer.fields[name] = Self.reportPath(of: stream.questionID)
        }
        return answer
    }

    private func detail(_ subject: Subject, _ call: Call) async -> Answer {
        await answered(call, of: .detail, in: .contract) { admission throws(ExchangeRefusal) in
            try await service.detail(subject, reference: call.parameter("vumID"), by: admission, trace: call.trace)
        }
    }

    private func report(_ call: Call) async -> Answer {
        await answered(call, in: .problem) { admission throws(ExchangeRefusal) in
            try await service.report(questionID: call.parameter("vraagID"), by: admission)
        }
    }

    private func answered(
        _ call: Call, of kind: RequestKind? = nil, in style: ErrorStyle, _ fetch: (Admission) async throws(ExchangeRefusal) -> [UInt8]
    ) async -> Answer {
        switch admit(call) {
        case .failure(let refusal):
            if let kind { await record(refusal, of: kind, call) }
            return refusal.answer(style)
        case .success(let admission):
            do throws(ExchangeRefusal) {
                return .json(try await fetch(admission))
            } catch {
                return CallRefusal.exchange(error).answer(style)
            }
        }
    }

    /// Whoever was turned away with a certificate of the scheme is in the log of processing; the refusal stands whether or not that works.
    private func record(_ refusal: CallRefusal, of kind: RequestKind, _ call: Call) async {
        let reason: String
        switch refusal {
        case .headers: reason = "invalid-headers"
        case .exchange(let refusal): reason = refusal.reason
        case .source: return
        }
        await service.record(
            refusalOf: kind, reason: reason, from: call.values(VUMHeader.fromParty).first, peer: call.peer?.oin,
            certificate: call.peer?.fingerprint, trace: call.trace)
    }

    /// The headers first, then who may speak for whom: before a byte of the body is read.
    private func admit(_ call: Call) -> Result<Admission, CallRefusal> {
        let headers: PartyHeaders
        let purpose: String?
        do throws(WireRefusal) {
            headers = try PartyHeaders.read(call.values, requiringSUWI: false)
            purpose = try PartyHeaders.purpose(call.values)
        } catch {
            return .failure(.headers(error))
        }
        do throws(ExchangeRefusal) {
            return .success(try service.admit(peer: call.peer?.oin, headers: headers, purpose: purpose))
        } catch {
            return .failure(.exchange(error))
        }
    }
}
