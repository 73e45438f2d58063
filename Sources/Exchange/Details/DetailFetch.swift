internal import Governance
internal import LabourDomain
internal import StrictJSON
internal import VUMWire

/// One request for a record to one source, within its deadline, with the answer held against the contract.
struct DetailFetch: Sendable {
    /// Why there is no record: for the ledger and for the asker.
    struct Obstacle: Error, Equatable {
        let failure: DetailFailure
        let refusal: ExchangeRefusal

        static func unavailable(_ outcome: SourceOutcome) -> Obstacle {
            Obstacle(failure: .sourceUnavailable, refusal: .sourceUnavailable(outcome))
        }
        static let gone = Obstacle(failure: .profileGone, refusal: .referenceRefused(.profileGone))
        static let lie = Obstacle(failure: .sourceLied, refusal: .sourceLied)
        static let cancelled = Obstacle(failure: .cancelled, refusal: .cancelled)
    }

    let source: RegisteredSource
    let record: DetailRequestRecord
    let isSUWI: Bool
    let trace: TraceContext
    let service: ExchangeService

    /// The record's bytes as supplied.
    func run() async -> Result<[UInt8], Obstacle> {
        let answer = await withTaskGroup(of: Result<SourceDetail, Obstacle>.self) { group in
            group.addTask { await self.fetch() }
            group.addTask {
                let isOver = (try? await self.service.time.sleep(self.service.configuration.detailDeadline)) != nil
                return .failure(isOver ? .unavailable(.timedOut) : .cancelled)
            }
            let first = await group.next()
            group.cancelAll()
            return first ?? .failure(.cancelled)
        }
        return answer.flatMap(judge)
    }

    private func fetch() async -> Result<SourceDetail, Obstacle> {
        var randomness = service.randomness
        let request = SourceDetailRequest(
            subject: record.subject, recordID: record.recordID, asker: record.from, isSUWI: isSUWI,
            trace: trace.child(using: &randomness), maximumBytes: maximumBytes, deadline: service.configuration.detailDeadline)
        do {
            return .success(try await service.port.detail(request, at: source))
        } catch .cancelled where Task.isCancelled {
            return .failure(.cancelled)
        } catch {
            return .failure(.unavailable(SourceOutcome(error)))
        }
    }

    private var maximumBytes: Int { min(service.configuration.maximumRecordBytes, WireContract.recordLimits.maximumBytes) }

    private func judge(_ answer: SourceDetail) -> Result<[UInt8], Obstacle> {
        switch answer.status {
        case 200: break
        // The contract has no 404: an unknown identifier is an invalid call (vum.md §1.6).
        case 400, 404: return .failure(.gone)
        default: return .failure(.unavailable(.refused(status: answer.status)))
        }
        let contract = WireContract.of(record.subject)
        guard let detail = contract.detail else { return .failure(.lie) }
        var limits = WireContract.recordLimits
        limits.maximumBytes = maximumBytes
        guard detail.sourceAnswer.isValid(answer.body, limits: limits) else { return .failure(.lie) }
        // A detail need not carry its identifier; one that does must be the one that was asked for.
        if let recordID = contract.identifier(of: answer.body), recordID != record.recordID { return .failure(.lie) }
        return .success(answer.body)
    }
}
