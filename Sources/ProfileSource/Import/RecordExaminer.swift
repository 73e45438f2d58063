import Foundation
import Geography
import LabourDomain
import StrictJSON
import VUMWire

/// Judges one record by the contract.
struct RecordExaminer: Sendable {
    enum Verdict {
        case taken(StoredProfile, isFindable: Bool)
        case refused(RefusalReason, id: String?)
    }

    let contract: WireContract
    let gazetteer: Gazetteer
    let limits: JSONLimits
    let suppliedAt: Date

    func examine(_ element: JSONElementSplitter.Element) -> Verdict {
        if let problem = element.problem { return .refused(.malformed(problem), id: nil) }
        let faults = contract.entity.faults(in: element.bytes, limits: limits)
        for fault in faults { if case .malformed(let error) = fault.rule { return .refused(.malformed(error), id: nil) } }
        let id = contract.identifier(of: element.bytes)
        guard faults.isEmpty else { return .refused(.faults(faults), id: id) }
        guard let idKey = contract.detail?.idKey else { return examineContactMoment(element.bytes) }
        guard let id else { return .refused(.missingIdentifier(key: idKey), id: nil) }
        guard id != ".", id != ".." else { return .refused(.unsafeIdentifier, id: id) }
        do {
            let record = try JSONText.compact(element.bytes, limits: limits)
            let profile = StoredProfile(id: id, record: record, suppliedAt: suppliedAt, of: contract.subject)
            return .taken(profile, isFindable: isFindable(profile.prepared))
        } catch {
            return .refused(.malformed(error), id: id)
        }
    }

    /// A valid one is found by its employer, and has no other identifier.
    private func examineContactMoment(_ bytes: [UInt8]) -> Verdict {
        do {
            let record = try JSONText.compact(bytes, limits: limits)
            guard let moment = StoredProfile(contactMoment: record, suppliedAt: suppliedAt) else {
                return .refused(.missingIdentifier(key: WireContract.employerNumberPath), id: nil)
            }
            return .taken(moment, isFindable: true)
        } catch {
            return .refused(.malformed(error), id: nil)
        }
    }

    private func isFindable(_ prepared: PreparedMatch) -> Bool {
        guard let number = prepared.area, let area = try? PostcodeArea(Int(number)) else { return false }
        return gazetteer.contains(area)
    }
}
