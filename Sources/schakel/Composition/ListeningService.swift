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
            throw CommandFailure("\(name) cannot serve on \(listen.host):\(listen.port) (\(error)). \(remedy)")
        }
    }
}
