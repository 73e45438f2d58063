import Foundation
import Governance
import LabourDomain
import Logging
import Persistence
import ServiceLifecycle

/// Reads the log of processing as it grows, and hands the signals of misuse that it finds to the scheme manager (VUM-030).
///
/// After a start the log of the last weeks is read again; the store knows which signals it has already. Several nodes on one log find the same, and
/// keep it once.
struct MisuseSentry: Service {
    let log: SQLLog
    let signals: any MisuseSignalStore
    let settings: MisuseSettings
    let logger: Logger

    /// How often what came is looked at. A collector has then had a few answers more than it takes to be seen.
    private static let interval = Duration.seconds(2)

    func run() async throws { await cancelWhenGracefulShutdown { await follow() } }

    private func follow() async {
        var reading = WatchedReading(settings)
        var position: UInt64?
        var waiting: [SignalSighting] = []
        var isFailing = false
        while !Task.isCancelled {
            do {
                var place = if let position { position } else { try await beginning() }
                while !Task.isCancelled {
                    try await keep(&waiting)
                    let stretch = try await log.entries(from: place)
                    waiting = reading.observe(stretch.entries)
                    // What is read is not read again, also where keeping it has to wait.
                    position = stretch.next
                    if stretch.next == place { break }
                    place = stretch.next
                }
                if isFailing { logger.notice("the log is looked through for misuse again") }
                isFailing = false
            } catch is CancellationError {
                return
            } catch {
                // Once: it is tried again many times in a minute.
                if !isFailing { logger.error("the log is not looked through for misuse", metadata: ["error": "\(error)"]) }
                isFailing = true
            }
            guard (try? await Task.sleep(for: Self.interval)) != nil else { return }
        }
    }

    private func beginning() async throws -> UInt64 {
        try await log.position(before: LogTime(Date(timeIntervalSinceNow: -86_400 * Double(settings.memoryDays))))
    }

    private func keep(_ waiting: inout [SignalSighting]) async throws {
        while let sighting = waiting.first {
            if let kept = try await signals.keep(sighting) {
                logger.notice(
                    "signal of misuse",
                    metadata: ["signal": "\(kept.number)", "kind": "\(sighting.kind.rawValue)", "severity": "\(sighting.severity)"])
            }
            waiting.removeFirst()
        }
    }
}

/// The watches over what is read, one for each subject.
private struct WatchedReading {
    private var reader = MisuseLogReader()
    private var watches: [Subject: (watch: MisuseWatch, market: SeenMarket)] = [:]
    private let settings: MisuseSettings

    init(_ settings: MisuseSettings) { self.settings = settings }

    /// What the entries give; of a signal that became graver more than once, the last.
    mutating func observe(_ entries: [RecordedEntry]) -> [SignalSighting] {
        var found: [SignalSighting] = []
        for entry in entries {
            guard let told = reader.read(entry) else { continue }
            var (watch, market) = watches.removeValue(forKey: told.subject) ?? fresh()
            if let size = market.observe(told.event) { watch.market = size }
            found += watch.observe(told.event).map { SignalSighting($0, of: told.subject) }
            watches[told.subject] = (watch, market)
        }
        return found
    }

    private func fresh() -> (watch: MisuseWatch, market: SeenMarket) {
        let watch = MisuseWatch(market: MarketSize(sources: settings.profiles), detectors: settings.detectors)
        return (watch, SeenMarket(known: settings.profiles))
    }
}
