import Dispatch
import Synchronization

/// A few threads for calls that block, so that Swift's own threads never do.
final class Workers: Sendable {
    private let queues: [DispatchQueue]
    private let limit: Int
    private let loads: Mutex<[Int]>

    /// `count` calls at a time, and `waiting` more behind them before `busy` is thrown.
    init(_ label: String, count: Int, waiting: Int) {
        queues = (0..<count).map { DispatchQueue(label: "\(label) \($0)") }
        limit = count + waiting
        loads = Mutex([Int](repeating: 0, count: count))
    }

    /// Runs a transfer on the thread with the shortest queue; cancelling the task ends it within a second.
    func run<Value: Sendable>(
        _ body: @escaping @Sendable (Transfer) throws(OutboundError) -> Value
    ) async throws(OutboundError) -> Value {
        guard let worker = takePlace() else { throw .busy }
        let transfer = Transfer()
        let result: Result<Value, OutboundError> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queues[worker].async {
                    let result = Result { () throws(OutboundError) in try body(transfer) }
                    self.loads.withLock { $0[worker] -= 1 }
                    continuation.resume(returning: result)
                }
            }
        } onCancel: {
            transfer.cancel()
        }
        return try result.get()
    }

    private func takePlace() -> Int? {
        loads.withLock { loads in
            guard loads.reduce(0, +) < limit, let worker = loads.indices.min(by: { loads[$0] < loads[$1] }) else { return nil }
            loads[worker] += 1
            return worker
        }
    }
}
