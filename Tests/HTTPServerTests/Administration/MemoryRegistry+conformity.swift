import Foundation
import Governance
import LabourDomain

extension MemoryRegistry: ConformityTestStore {
    func requestTest(of oin: OIN, by authorship: Authorship) throws -> ConformityTest {
        guard let details = participant(oin)?.details else { throw RegistryFault.unknownParticipant(oin) }
        guard details.source != nil else {
            throw GovernanceError.invalidValue(name: "source", expected: "a source that can be tested", got: "none")
        }
        if conformityTests.contains(where: { $0.oin == oin && $0.word != "finished" }) {
            throw GovernanceError.impossibleStep(got: "test", standing: "waiting", possible: [])
        }
        let test = ConformityTest(number: Int64(conformityTests.count + 1), oin: oin, request: authorship, state: .waiting)
        conformityTests.append(test)
        return test
    }

    func tests(of oin: OIN, limit: Int) -> [ConformityTest] { Array(conformityTests.reversed().filter { $0.oin == oin }.prefix(limit)) }

    func test(_ number: Int64) -> ConformityTest? { conformityTests.first { $0.number == number } }

    func takeTest(at now: Date, abandoned: Date) -> ConformityTest? { conformityTests.first { $0.word == "waiting" } }

    func finishTest(_ number: Int64, with result: ConformityResult) {
        guard let place = conformityTests.firstIndex(where: { $0.number == number }) else { return }
        let test = conformityTests[place]
        conformityTests[place] = ConformityTest(number: number, oin: test.oin, request: test.request, state: .finished(result))
    }
}
