import FoundationEssentials
import Models
import Synchronization
import Testing

@testable import Hosting

@Suite struct `A background worker` {
    private struct Obstacle: Error {}

    private let programmes = (1...3).map { Programme.ID(at: Date(timeIntervalSince1970: Double($0))) }

    /// Runs the worker until `round` has been called so many times, and gives the programmes in the order of the calls.
    private func calls(_ count: Int, _ round: @escaping @Sendable (Programme.ID?, Int) throws -> Bool) async -> [Programme.ID?] {
        let seen = Calls()
        let worker = Worker("test", every: .milliseconds(1)) { caller in
            #expect(caller.credential == .system && caller.request == "worker-test" && caller.utcOffset == -14_400)
            let number = seen.add(caller.programme)
            if number == count { withUnsafeCurrentTask { $0?.cancel() } }
            return try round(caller.programme, number)
        }
        let task = Task { [programmes] in
            await worker.run(in: { programmes.map { ProgrammeAtWork(id: $0, utcOffset: -14_400) } }, log: .standard)
        }
        await task.value
        return seen.all
    }

    @Test func `goes round the programmes, again and again`() async {
        let seen = await calls(6) { _, _ in false }
        #expect(seen == programmes + programmes)
    }

    @Test func `serves the other programmes where one fails, and tries that one again`() async {
        let seen = await calls(6) { programme, _ in
            if programme == programmes[0] { throw Obstacle() }
            return false
        }
        #expect(seen == programmes + programmes)
    }

    @Test func `does not rest while there is more to do`() async {
        let worker = Worker("test", every: .seconds(600)) { _ in true }
        let seen = Calls()
        let busy = Worker("test", every: worker.every) { caller in
            if seen.add(caller.programme) == 30 { withUnsafeCurrentTask { $0?.cancel() } }
            return caller.programme == programmes[1]
        }
        let task = Task { [programmes] in await busy.run(in: { programmes.map { ProgrammeAtWork(id: $0, utcOffset: 0) } }, log: .standard) }
        await task.value
        #expect(seen.all.count == 30)
    }

    @Test func `comes again where the programmes could not be read`() async {
        let (seen, reads) = (Calls(), Calls())
        let worker = Worker("test", every: .milliseconds(1)) { caller in
            _ = seen.add(caller.programme)
            withUnsafeCurrentTask { $0?.cancel() }
            return false
        }
        let task = Task { [programmes] in
            await worker.run(
                in: {
                    if reads.add(nil) < 3 { throw Obstacle() }
                    return programmes.map { ProgrammeAtWork(id: $0, utcOffset: 0) }
                }, log: .standard)
        }
        await task.value
        #expect(reads.all.count == 3 && seen.all == [programmes[0]])
    }
}

/// Who was called, in order.
private final class Calls: Sendable {
    private let list = Mutex<[Programme.ID?]>([])
    var all: [Programme.ID?] { list.withLock { $0 } }

    /// Notes one and gives its number.
    func add(_ programme: Programme.ID?) -> Int {
        list.withLock {
            $0.append(programme)
            return $0.count
        }
    }
}
