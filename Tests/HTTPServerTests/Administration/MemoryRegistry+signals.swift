import Foundation
import Governance
import LabourDomain

extension MemoryRegistry: MisuseSignalStore {
    func keep(_ sighting: SignalSighting) -> KeptSignal? {
        let signal = KeptSignal(number: Int64(kept.count + 1), sighting: sighting)
        kept.append(signal)
        return signal
    }

    func signal(_ number: Int64) -> KeptSignal? { kept.first { $0.number == number } }

    func signals(_ selection: SignalSelection, after number: Int64, limit: Int) -> [KeptSignal] {
        let found = kept.filter { signal in
            signal.number > number && selection.states.contains(signal.state)
                && selection.subject.map { signal.sighting.subject == $0 } ?? true
                && selection.party.map(signal.sighting.parties.contains) ?? true
        }
        return Array(found.prefix(limit))
    }

    func take(_ step: SignalStep, signal number: Int64, by authorship: Authorship) throws -> KeptSignal? {
        guard let place = kept.firstIndex(where: { $0.number == number }) else { return nil }
        kept[place] = try kept[place].taking(step, by: authorship)
        return kept[place]
    }

    func impose(
        _ kind: MeasureKind, on oin: OIN, for period: Period, becauseOf number: Int64, by authorship: Authorship
    ) throws -> KeptSignal? {
        guard let known = signal(number) else { return nil }
        guard known.sighting.parties.contains(oin) else {
            throw GovernanceError.invalidValue(name: "oin", expected: "an organisation that the signal names", got: "another one")
        }
        let measure = try impose(kind, on: oin, for: period, by: authorship)
        return try take(.measure(measure.number), signal: number, by: authorship)
    }
}
