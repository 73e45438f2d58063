import Foundation
import Synchronization

/// Progress on standard error: one line that overwrites itself on a terminal, now and then a line elsewhere.
final class Progress: Sendable {
    private struct State {
        var lastShown: Duration = .zero
        var hasLine = false
    }

    private let title: String
    private let terminal: Terminal
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private let state = Mutex(State())

    init(_ title: String, on terminal: Terminal = .error) {
        self.title = title
        self.terminal = terminal
        start = clock.now
    }

    /// Tells how far the work is; shown at most ten times a second on a terminal, and every five seconds elsewhere.
    func update(_ detail: @autoclosure () -> String) {
        let elapsed = start.duration(to: clock.now)
        state.withLock { state in
            guard elapsed - state.lastShown >= (terminal.isInteractive ? .milliseconds(100) : .seconds(5)) else { return }
            state.lastShown = elapsed
            state.hasLine = true
            let line = "\(title): \(detail())"
            if terminal.isInteractive {
                StandardOutput.notePart("\r\u{1B}[2K" + TextWidth.cut(line, to: (terminal.width ?? 80) - 1))
            } else {
                StandardOutput.note(line)
            }
        }
    }

    /// Ends the line; the text stands in place of the progress.
    func finish(_ text: String) {
        state.withLock { state in
            if state.hasLine, terminal.isInteractive { StandardOutput.notePart("\r\u{1B}[2K") }
            state.hasLine = false
        }
        StandardOutput.note("\(title): \(text)")
    }
}
