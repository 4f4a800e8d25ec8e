import Glibc
import Synchronization
import Testing
import Threads

@Suite struct `An event loop` {
    /// Reads what comes through a pipe, and ends at a full stop.
    private final class PipeReader: EventSource {
        let ends: (reading: Int32, writing: Int32)
        private let text = Mutex("")
        private let hasLeft = Atomic<Bool>(false)

        init() {
            var ends: [Int32] = [-1, -1]
            pipe(&ends)
            self.ends = (ends[0], ends[1])
        }

        deinit {
            close(ends.reading)
            close(ends.writing)
        }

        func send(_ text: String) {
            var bytes = Array(text.utf8)
            write(ends.writing, &bytes, bytes.count)
        }

        var watched: Watched { Watched(ends.reading, for: .reading) }
        var read: String { text.withLock(\.self) }
        var isGone: Bool { hasLeft.load(ordering: .acquiring) }

        func turn(_ ready: Readiness) -> Turn {
            guard ready.contains(.reading) else { return .idle() }
            var bytes = [UInt8](repeating: 0, count: 3)
            let count = Glibc.read(ends.reading, &bytes, bytes.count)
            text.withLock { $0 += String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) }
            return read.hasSuffix(".") ? .over : .idle()
        }

        func leave() { hasLeft.store(true, ordering: .releasing) }
    }

    private final class Sum: Sendable {
        private let number = Atomic<Int>(0)
        var value: Int { number.load(ordering: .acquiring) }
        func add(_ more: Int) { number.add(more, ordering: .acquiringAndReleasing) }
    }

    private func wait(until isTrue: () -> Bool) async {
        let end = ContinuousClock.now + .seconds(20)
        while !isTrue(), ContinuousClock.now < end { await Task.yield() }
    }

    @Test func `runs every part of a task on its own thread`() async {
        let loop = EventLoop()
        defer { loop.stop() }
        let other = EventLoop()
        defer { other.stop() }
        let places = await Task(executorPreference: loop) {
            var places: [Bool] = [loop.isCurrent]
            for _ in 0..<100 {
                await withCheckedContinuation { goOn in
                    Task(executorPreference: other) { goOn.resume() }
                }
                places.append(loop.isCurrent && !other.isCurrent)
            }
            return places
        }.value
        #expect(places.count == 101 && places.allSatisfy(\.self))
        #expect(!loop.isCurrent)
    }

    @Test func `gives a source its turn whenever its descriptor is ready, until it is over`() async {
        let loop = EventLoop()
        defer { loop.stop() }
        let (one, two) = (PipeReader(), PipeReader())
        #expect(loop.watch(one) && loop.watch(two))
        for word in ["Ready ", "when ", "you ", "are."] {
            one.send(word)
            two.send(word)
        }
        await wait { one.read.hasSuffix(".") && two.read.hasSuffix(".") }
        #expect(one.read == "Ready when you are." && two.read == one.read)
        one.send("More")
        two.send("More")
        await Task(executorPreference: loop) {}.value
        #expect(one.read == "Ready when you are." && !one.isGone)
    }

    @Test func `that is stopped lets go of its sources, and leaves tasks to the pool`() async {
        let loop = EventLoop()
        let reader = PipeReader()
        #expect(loop.watch(reader))
        loop.stop()
        await wait { reader.isGone }
        #expect(reader.isGone && !loop.watch(reader))
        let isCurrent = await Task(executorPreference: loop) { loop.isCurrent }.value
        #expect(!isCurrent)
    }

    @Test func `loses no task that many threads give it at once`() async {
        let loop = EventLoop()
        defer { loop.stop() }
        let sum = Sum()
        await withTaskGroup(of: Void.self) { group in
            for number in 1...2000 {
                group.addTask {
                    await Task(executorPreference: loop) { sum.add(number) }.value
                }
            }
        }
        #expect(sum.value == 2_001_000)
    }
}
