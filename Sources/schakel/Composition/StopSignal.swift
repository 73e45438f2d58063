import Dispatch
import Foundation
import ServiceLifecycle

/// A service that ends when the operator asks the process to stop (SIGTERM, or SIGINT from Ctrl-C), which stops its whole group gracefully.
///
/// A second signal ends the process at once: nobody should have to wait for a stop that hangs.
struct StopSignal: Service {
    func run() async throws {
        let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
        let queue = DispatchQueue(label: "schakel.signals")
        let numbers = [SIGTERM, SIGINT]
        let sources = numbers.map { number in
            _ = signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                // Also the other one of the two: who ran out of patience may take either.
                for each in numbers { _ = signal(each, SIG_DFL) }
                continuation.yield(number)
            }
            source.resume()
            return source
        }
        defer { for source in sources { source.cancel() } }
        await cancelWhenGracefulShutdown {
            for await _ in signals { return }
        }
    }
}
