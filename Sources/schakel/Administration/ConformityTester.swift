import Accreditation
import Foundation
import Geography
import Governance
import HTTPServer
import LabourDomain
import Logging
import PeerClient
import Persistence
import ServiceLifecycle
import StrictJSON

/// Holds the conformity tests that were asked for at the administration, one at a time: in the place of the exchange, at the source's registered address.
struct ConformityTester {
    let registry: SQLRegistry
    let exchange: OIN
    let identity: IdentityFiles
    /// Certificates that a source must refuse, as `schakel accredit source` takes them.
    let refused: [ProbeCaller: PeerCredentials]
    let logger: Logger

    private static let interval = Duration.seconds(2)
    /// A test takes minutes; who took one and has not ended it by now has stopped.
    private static let longest: TimeInterval = 3_600

    /// Until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                let now = Date()
                while let test = try await registry.takeTest(at: now, abandoned: now - Self.longest) {
                    let result = await hold(test)
                    try await registry.finishTest(test.number, with: result)
                    logger.notice("conformity test", metadata: ["test": "\(test.number)", "verdict": "\(result.verdict)"])
                }
            } catch is CancellationError {
                return
            } catch {
                logger.error("conformity tests cannot be held", metadata: ["error": "\(error)"])
            }
            guard (try? await Task.sleep(for: Self.interval)) != nil else { return }
        }
    }

    private func hold(_ test: ConformityTest) async -> ConformityResult {
        do {
            guard let source = try await registry.participant(test.oin)?.details.source else {
                return Self.notHeld("The participant has no source any more.")
            }
            let report = try await report(on: test.oin, source)
            let text = String(decoding: report.json.serialized(), as: UTF8.self)
            guard text.utf8.count <= ConformityResult.maximumReport else { return Self.notHeld("The report is too large to be kept.") }
            return ConformityResult(endedAt: Date(), verdict: report.verdict.rawValue, digest: report.digest, report: text)
        } catch {
            return Self.notHeld("The test could not be held: \(error)")
        }
    }

    private func report(on oin: OIN, _ source: SourceConnection) async throws -> AccreditationReport {
        let setting = AccreditationSetting(source: oin, processor: source.processor, asker: exchange)
        let gazetteer = try Gazetteer.netherlands()
        let subjects = Subject.ofProfiles.filter(source.subjects.contains)
        let run = AccreditationRun(
            setting: setting, records: try subjects.map { try RecordSet.published($0, gazetteer: gazetteer) }, checks: SourceSuite.checks)
        let client = try ProbeClient(
            baseURL: source.address.text, exchange: identity.credentials, others: refused,
            source: SourcePin(oin: source.processor, readOIN: PeerIdentity.oin(fromDER:)))
        let start = Date()
        let results = await run.hold(client) { _ in }
        return AccreditationReport(
            suite: .source, party: ExaminedParty(setting), endpoint: source.address.text, examinedAt: start.formatted(.iso8601),
            results: results)
    }

    private static func notHeld(_ why: String) -> ConformityResult {
        ConformityResult(endedAt: Date(), verdict: "not-held", digest: nil, report: String(why.prefix(2000)))
    }
}
