import Logging
import ServiceLifecycle

/// Runs services until one of them fails or the operator stops the process. They stop in the reverse order.
func runServices(_ services: [any Service], until ending: [any Service] = [], logger: Logger) async throws {
    let running = services.map { service in
        ServiceGroupConfiguration.ServiceConfiguration(
            service: service, successTerminationBehavior: .gracefullyShutdownGroup, failureTerminationBehavior: .gracefullyShutdownGroup)
    }
    var configuration = ServiceGroupConfiguration(services: running, logger: logger)
    for service in ending + [StopSignal()] {
        configuration.services.append(
            .init(
                service: service, successTerminationBehavior: .gracefullyShutdownGroup, failureTerminationBehavior: .gracefullyShutdownGroup
            ))
    }
    // Listeners give requests under way their own grace; what is still busy after that is cut off.
    configuration.maximumGracefulShutdownDuration = .seconds(30)
    try await ServiceGroup(configuration: configuration).run()
}
