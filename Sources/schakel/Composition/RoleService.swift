import ServiceLifecycle

/// A part of the process that runs until the group stops, written where it is composed.
struct RoleService: Service {
    let body: @Sendable () async throws -> Void

    init(_ body: @escaping @Sendable () async throws -> Void) { self.body = body }

    func run() async throws { try await body() }
}
