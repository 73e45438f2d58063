internal import Governance

/// The dialogues with all sources of a question: each in a task of its own, ended when its time is over.
struct SourceDialogues: Sendable {
    private let dialogues: [SourceDialogue]
    private let work: QuestionWork

    init(_ work: QuestionWork) {
        self.work = work
        // The system's generator is asked once a question: a place in a trace is no secret.
        var source = work.surroundings.randomness
        var generator = QuickRandom(seededFrom: &source)
        dialogues = work.question.sources.indices.map { index in
            SourceDialogue(work, source: index, trace: work.question.trace.child(using: &generator))
        }
    }

    /// Returns when every source is done; cancelling the task cancels them all. `ended` hears of each.
    func run(ended: @escaping @Sendable (Int, QuestionProgress.SourceEnding) -> Void) async {
        let port = work.surroundings.port
        // Tasks of their own, since one has to be cancelled without the others; they are waited for here, whatever happens.
        let tasks = dialogues.enumerated().map { position, dialogue in
            Task(executorPreference: port.executor(for: dialogue.source)) { ended(position, await dialogue.run()) }
        }
        await withTaskCancellationHandler {
            await withDiscardingTaskGroup { group in
                group.addTask {
                    await DeadlineWatch(dialogues.map(\.deadline), time: work.surroundings.time).run { tasks[$0].cancel() }
                }
                for task in tasks { await task.value }
                group.cancelAll()
            }
        } onCancel: {
            for task in tasks { task.cancel() }
        }
    }
}
