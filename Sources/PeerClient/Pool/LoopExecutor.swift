import NIOCore

/// Runs tasks on an event loop, so that who waits for a connection goes on where its bytes arrive, without a change of thread.
final class LoopExecutor: TaskExecutor {
    let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}

extension EventLoop {
    /// Runs now where this is the loop's thread, else as soon as the loop comes to it.
    func run(_ work: @escaping @Sendable () -> Void) {
        if inEventLoop { work() } else { execute(work) }
    }
}
