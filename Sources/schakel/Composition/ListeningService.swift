import Foundation
import ServiceLifecycle

/// A listener whose failure to listen is told in words that help: what wanted to listen, where, and what to do.
struct ListeningService: Service {
    var name: String
    var listen: ListenConfiguration
    /// What to change when the address is taken: an option or a key.
    var remedy: String
    var listener: any Service

    func run() async throws {
        do {
            try await listener.run()
        } catch is CancellationError {
            return
        } catch {
            throw CommandFailure("\(name) cannot serve on \(listen.host):\(listen.port): \(Self.words(error)). \(remedy)")
        }
    }

    /// The usual causes in words. The network library's own error type is not for this layer, but its text names the system's number.
    private static func words(_ error: any Error) -> String {
        let text = "\(error)"
        let causes = [
            (EADDRINUSE, "another program has this port"), (EACCES, "it is not allowed to listen there"),
            (EADDRNOTAVAIL, "this machine has no such address"),
        ]
        return causes.first { text.contains("errno: \($0.0))") }?.1 ?? text
    }
}
