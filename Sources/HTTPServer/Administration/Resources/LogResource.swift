import Governance
import HTTPTypes
import StrictJSON

/// The logs: their signed heads, and proofs that nothing in them was changed.
struct LogResource: AdministrationResource {
    let logs: AdministrationLogs

    var operations: [APIOperation] { [readHead, proveEntry, proveConsistency] }

    static let readers = Audience.only(.schemeManager, .auditor)
    static let log = Parameter(
        name: "log", kind: .word(LogName.allCases.map(\.rawValue)), meaning: "Which of the two logs.", isRequired: true)
    private static let size = Parameter.Kind.integer(1...9_007_199_254_740)

    private func log(_ call: OperationCall) throws(ProblemRefusal) -> any AdministrationLog {
        guard let name = call.path["log"].flatMap(LogName.init(rawValue:)) else { throw .notFound }
        return logs.log(name)
    }

    private var readHead: APIOperation {
        APIOperation(
            method: .get, path: "/logs/{log}/newest-head", id: "readNewestHead", summary: "Read the last head that was signed", tag: .logs,
            audience: Self.readers, effect: .reads, event: .logHeadsRead, pathParameters: [Self.log],
            success: .init(status: 200, meaning: "The head.", schema: LogForms.signedHead),
            handler: { call in
                guard let signed = try await log(call).newestHead() else { throw ProblemRefusal.notFound }
                return .ok(["head": signed.head.json, "note": .string(String(decoding: signed.note, as: UTF8.self))])
            })
    }

    private var proveEntry: APIOperation {
        APIOperation(
            method: .get, path: "/logs/{log}/proofs/{position}", id: "proveEntry", summary: "Prove that an entry is in a log", tag: .logs,
            audience: Self.readers, effect: .consults, event: .logProofRead,
            pathParameters: [
                Self.log, Parameter(name: "position", kind: .integer(0...9_007_199_254_740), meaning: "Of the entry.", isRequired: true),
            ],
            query: [
                Parameter(name: "size", kind: Self.size, meaning: "Under the head over so many entries; the newest where it is not said.")
            ],
            success: .init(status: 200, meaning: "The proof, with the entry.", schema: LogForms.inclusion),
            handler: { call in
                guard let position = call.path["position"].flatMap(Parameter.number) else { throw ProblemRefusal.notFound }
                let size = call.query["size"].flatMap(Parameter.number).map { UInt64($0) }
                guard let proof = try await log(call).inclusionProof(of: UInt64(position), under: size) else {
                    throw ProblemRefusal.notFound
                }
                return .bytes(proof.json, .json)
            })
    }

    private var proveConsistency: APIOperation {
        APIOperation(
            method: .get, path: "/logs/{log}/consistency-proofs", id: "proveConsistency",
            summary: "Prove that the log at one head is the beginning of the log at a later one", tag: .logs, audience: Self.readers,
            effect: .reads, event: .logProofRead, pathParameters: [Self.log],
            query: [
                Parameter(name: "earlier", kind: Self.size, meaning: "The size of the earlier head.", isRequired: true),
                Parameter(name: "later", kind: Self.size, meaning: "The size of the later head.", isRequired: true),
            ],
            success: .init(status: 200, meaning: "The proof.", schema: LogForms.consistency),
            handler: { call in
                guard let earlier = call.query["earlier"].flatMap(Parameter.number),
                    let later = call.query["later"].flatMap(Parameter.number),
                    let proof = try await log(call).consistencyProof(from: UInt64(earlier), to: UInt64(later))
                else { throw ProblemRefusal.notFound }
                return .ok([
                    "earlier": proof.earlier.json, "later": proof.later.json,
                    "path": .array(proof.path.map { .string($0.hexadecimal) }),
                ])
            })
    }
}
