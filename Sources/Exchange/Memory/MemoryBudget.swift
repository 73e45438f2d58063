internal import Synchronization

/// Memory that questions reserve before any source is asked. Who comes when too little is left waits, in order of arrival: a large question is not
/// passed by until it never fits.
final class MemoryBudget: Sendable {
    private struct Waiter {
        let ticket: UInt64
        let bytes: Int
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct Guarded {
        var free: Int
        var waiters: [Waiter] = []
        var tickets: UInt64 = 0

        /// Gives what is free to those who have waited longest.
        mutating func admit() -> [Waiter] {
            var admitted = 0
            while admitted < waiters.count, waiters[admitted].bytes <= free {
                free -= waiters[admitted].bytes
                admitted += 1
            }
            defer { waiters.removeFirst(admitted) }
            return Array(waiters[..<admitted])
        }
    }

    private let guarded: Mutex<Guarded>

    init(bytes: Int) { guarded = Mutex(Guarded(free: bytes)) }

    /// Who waits, for a test.
    var waiting: Int { guarded.withLock { $0.waiters.count } }

    /// So many bytes if they are there and nobody waits; at most as many as there are altogether.
    func reserveAtOnce(_ bytes: Int) -> Reservation? {
        let isThere = guarded.withLock { guarded in
            guard guarded.waiters.isEmpty, bytes <= guarded.free else { return false }
            guarded.free -= bytes
            return true
        }
        return isThere ? Reservation(of: bytes, in: self) : nil
    }

    /// The same after waiting; `nil` when the task is cancelled before.
    func reserve(_ bytes: Int) async -> Reservation? {
        let ticket = guarded.withLock { guarded in
            guarded.tickets &+= 1
            return guarded.tickets
        }
        let isThere = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waiter = Waiter(ticket: ticket, bytes: bytes, continuation: continuation)
                // Looked at inside the lock: a cancellation after this finds the ticket in the queue.
                let isCancelled = guarded.withLock { guarded in
                    if Task.isCancelled { return true }
                    guarded.waiters.append(waiter)
                    return false
                }
                if isCancelled { continuation.resume(returning: false) } else { admit() }
            }
        } onCancel: {
            withdraw(ticket)
        }
        return isThere ? Reservation(of: bytes, in: self) : nil
    }

    private func admit() {
        let admitted = guarded.withLock { $0.admit() }
        for waiter in admitted { waiter.continuation.resume(returning: true) }
    }

    private func withdraw(_ ticket: UInt64) {
        let waiter = guarded.withLock { guarded in
            guarded.waiters.firstIndex { $0.ticket == ticket }.map { guarded.waiters.remove(at: $0) }
        }
        waiter?.continuation.resume(returning: false)
        // Who came after it may fit where it did not.
        admit()
    }

    fileprivate func giveBack(_ bytes: Int) {
        guarded.withLock { $0.free += bytes }
        admit()
    }

    /// Memory that is a question's until it is released or dropped.
    final class Reservation: Sendable {
        private let budget: MemoryBudget
        private let bytes: Mutex<Int>

        fileprivate init(of bytes: Int, in budget: MemoryBudget) {
            self.bytes = Mutex(bytes)
            self.budget = budget
        }

        deinit { release() }

        /// Gives all of it back.
        func release() { release(.max) }

        /// Gives a part of it back, or what is left.
        func release(_ part: Int) {
            let given = bytes.withLock { bytes in
                let given = min(part, bytes)
                bytes -= given
                return given
            }
            if given > 0 { budget.giveBack(given) }
        }
    }
}
