import Database
import Foundation
import Governance
import Persistence
import Testing

/// Who follows a log reads every entry once, in order.
@Suite(.onEveryEngine) struct LogFollowTests {
    let rig: LogRig

    init() async throws { rig = try await LogRig() }

    @Test func everyEntryIsReadOnceAlsoWhatComesMeanwhile() async throws {
        try await rig.append(0..<1_500)
        var place: UInt64 = 0
        var seen: [UInt64] = []
        while true {
            let stretch = try await rig.log.entries(from: place)
            seen += stretch.entries.map(\.position)
            if stretch.next == place { break }
            #expect(stretch.entries.count <= 1_024)
            place = stretch.next
        }
        #expect(seen == Array(0..<1_500))
        try await rig.append(1_500..<1_510)
        let later = try await rig.log.entries(from: place)
        #expect(later.entries.map(\.position) == Array(1_500..<1_510) && later.next == 1_510)
        #expect(try await rig.log.entries(from: 9_999).entries.isEmpty)
    }

    @Test func whatCameFromAMomentOnStandsBehindThePositionOfThatMoment() async throws {
        #expect(try await rig.log.position(before: LogRig.time(0)) == 0)
        try await rig.append(0..<1_000)
        _ = try await rig.log.indexBlocks(atMost: 100)
        for number in [0, 300, 700, 999] {
            let place = try await rig.log.position(before: LogRig.time(number))
            #expect(place <= UInt64(number) && UInt64(number) - place < 2 * 256)
        }
        // Behind the last block nothing is known, so that is where to begin.
        #expect(try await rig.log.position(before: LogRig.time(5_000)) <= 1_000)
    }
}
