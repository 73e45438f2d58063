import HTTPTypes
import LabourDomain
import NIOCore
import ProfileSource
import VUMWire

/// The Bron contracts of VUM 3.0 and 3.1, once for all subjects.
struct SourceRoutes: Sendable {
    let service: SourceService
    let basePath: String

    func routes() throws(HTTPServerError) -> [Route] {
        var routes: [Route] = []
        for subject in service.subjects {
            let contract = WireContract.of(subject)
            let path = "\(basePath)/\(contract.pathSegment)"
            routes.append(
                Route(
                    method: .post, template: try PathTemplate("\(path)/matches"), policy: .peer, event: .questionAsked, style: .contract,
                    handler: { search(subject, $0) }))
            guard let idKey = contract.detail?.idKey else { continue }
            routes.append(
                Route(
                    method: .get, template: try PathTemplate("\(path)/{\(idKey)}"), policy: .peer, event: .detailAsked, style: .contract,
                    handler: { .answered(await detail(subject, idKey, $0)) }))
        }
        return routes
    }

    private func search(_ subject: Subject, _ call: Call) -> Step {
        let admission: SourceAdmission
        switch admit(call) {
        case .success(let admitted): admission = admitted
        case .failure(let refusal): return .answered(refusal.answer(.contract))
        }
        let maximumAge: Int?
        do throws(WireRefusal) {
            maximumAge = try PartyHeaders.maximumProfileAge(call.values)
        } catch {
            return .answered(CallRefusal.headers(error).answer(.contract))
        }
        return .readingJSON { body in
            do throws(SourceRefusal) {
                let found = try await service.search(subject, by: admission, body: body, maximumAge: maximumAge)
                var answer = Answer.json(Self.buffer(found.body))
                if ReportWish.isIn(call), !found.ignored.isEmpty, let name = HTTPField.Name(ReportWish.ignoredCriteriaFieldName) {
                    answer.fields[name] = ReportWish.fieldValue(ignoredCriteria: found.ignored)
                }
                return answer
            } catch {
                return CallRefusal.source(error).answer(.contract)
            }
        }
    }

    /// The one copy of the matches that is made: from where they stand to what is sent.
    private static func buffer(_ body: AnswerBody) -> ByteBuffer {
        var buffer = ByteBuffer()
        buffer.reserveCapacity(body.count)
        body.forEachPiece { buffer.writeBytes($0) }
        return buffer
    }

    private func detail(_ subject: Subject, _ idKey: String, _ call: Call) async -> Answer {
        switch admit(call) {
        case .failure(let refusal):
            return refusal.answer(.contract)
        case .success(let admission):
            do throws(SourceRefusal) {
                return .json(try await service.detail(subject, id: call.parameter(idKey), by: admission))
            } catch {
                return CallRefusal.source(error).answer(.contract)
            }
        }
    }

    private func admit(_ call: Call) -> Result<SourceAdmission, CallRefusal> {
        let headers: PartyHeaders
        do throws(WireRefusal) {
            headers = try PartyHeaders.read(call.values, requiringSUWI: true)
        } catch {
            return .failure(.headers(error))
        }
        do throws(SourceRefusal) {
            return .success(try service.admit(peer: call.peer?.oin, headers: headers))
        } catch {
            return .failure(.source(error))
        }
    }
}
