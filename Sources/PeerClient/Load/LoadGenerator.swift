import NIOCore
import NIOPosix

/// Asks one target the same questions over and over at a pace of its own, and measures how long the answers take.
///
/// Everything happens on one thread of its own, so that it takes at most one processor from what it measures.
public struct LoadGenerator: Sendable {
    private let target: LoadTarget
    private let questions: [[UInt8]]
    private let plan: LoadPlan

    /// `questions` are whole bodies, asked in turn; without any there is nothing to measure.
    public init(target: LoadTarget, questions: [[UInt8]], plan: LoadPlan) {
        self.target = target
        self.questions = questions.isEmpty ? [[]] : questions
        self.plan = plan
    }

    /// Runs the whole plan. Fails when the first connection cannot be made; what fails later is counted. Where the task is cancelled, the run
    /// ends with what it has.
    public func run(onMoment: @escaping @Sendable (LoadMoment) async -> Void) async throws(PeerClientError) -> LoadResult {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        // Who listens too slowly misses moments; the run waits for nobody.
        let (moments, feed) = AsyncStream.makeStream(of: LoadMoment.self, bufferingPolicy: .bufferingNewest(60))
        // A task of its own, waited for below: where this one is cancelled, the last moment is still to be heard.
        let listening = Task { for await moment in moments { await onMoment(moment) } }
        let result = await outcome(on: group.next(), feed)
        feed.finish()
        await listening.value
        try? await group.shutdownGracefully()
        return try result.get()
    }

    private func outcome(
        on loop: any EventLoop, _ feed: AsyncStream<LoadMoment>.Continuation
    ) async -> Result<LoadResult, PeerClientError> {
        do {
            let address = try await resolve(on: loop)
            let promise = loop.makePromise(of: LoadResult.self)
            let driver = try await loop.submit { [self] in
                let driver = LoadDriver(target, questions, plan, loop: loop, address: address, promise: promise) {
                    feed.yield($0)
                }
                return NIOLoopBound(driver, eventLoop: loop)
            }
            .get()
            let result = try await withTaskCancellationHandler {
                loop.execute { driver.value.start() }
                return try await promise.futureResult.get()
            } onCancel: {
                loop.execute { driver.value.stop() }
            }
            return .success(result)
        } catch let error as PeerClientError {
            return .failure(error)
        } catch {
            return .failure(target.error(FailureCause(error)))
        }
    }

    /// The address that answers, so that all connections go to the same one and none of them has to look it up.
    private func resolve(on loop: any EventLoop) async throws -> SocketAddress {
        let channel = try await ClientBootstrap(group: loop).connectTimeout(TimeAmount(PeerLimits.standard.connectTimeout))
            .connect(host: target.host, port: target.port).get()
        let address = channel.remoteAddress
        try? await channel.close().get()
        guard let address else { throw PeerClientError.unreachable(reason: "no address") }
        return address
    }
}
