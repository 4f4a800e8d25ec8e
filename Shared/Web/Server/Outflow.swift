import CMicroHTTPD

/// Sends a stream of chunks: a task takes one at a time from the stream, and the connection sleeps while there is none.
final class Outflow {
    private enum Event: Sendable {
        case chunk([UInt8])
        case end
        /// No chunk came within the deadline.
        case cut
    }

    private let engine: Engine
    private let mailbox: Mailbox<Event>
    private let demand: AsyncStream<Void>.Continuation
    private let task: Task<Void, Never>
    private var rest: ArraySlice<UInt8> = []

    private init(_ chunks: AsyncStream<[UInt8]>, _ connection: Connection, _ engine: Engine) {
        self.engine = engine
        let mailbox = Mailbox<Event>(connection)
        let (demands, demand) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.mailbox = mailbox
        self.demand = demand
        task = Task {
            var demands = demands.makeAsyncIterator()
            for await chunk in chunks where !chunk.isEmpty {
                guard mailbox.put(.chunk(chunk)), await demands.next() != nil else { return }
            }
            mailbox.put(.end)
        }
    }

    deinit {
        engine.waiting.leave(mailbox)
        task.cancel()
    }

    /// An answer of `count` bytes, or of as many as come.
    static func answer(_ chunks: AsyncStream<[UInt8]>, count: UInt64 = .max, _ connection: Connection, _ engine: Engine) -> OpaquePointer? {
        let outflow = unsafe Unmanaged.passRetained(Outflow(chunks, connection, engine))
        let answer = unsafe MHD_create_response_from_callback(
            count, 32 * 1024,
            { state, _, buffer, limit in
                guard let state = unsafe state, let buffer = unsafe buffer else { return -2 }
                let outflow = unsafe Unmanaged<Outflow>.fromOpaque(state).takeUnretainedValue()
                return unsafe outflow.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: limit))
            },
            outflow.toOpaque(),
            { state in
                if let state = unsafe state { unsafe Unmanaged<Outflow>.fromOpaque(state).release() }
            })
        if unsafe answer == nil { unsafe outflow.release() }
        return unsafe answer
    }

    /// Fills the buffer; 0 when the connection was suspended, -1 at the end, -2 to cut the answer short, as the C server defines them.
    private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        if rest.isEmpty {
            engine.waiting.leave(mailbox)
            switch nextEvent() {
            case nil: return 0
            case .end: return -1
            case .cut: return -2
            case .chunk(let chunk):
                rest = chunk[...]
                demand.yield()
            }
        }
        let part = rest.prefix(buffer.count)
        unsafe buffer.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        return part.count
    }

    private func nextEvent() -> Event? {
        if let event = mailbox.take() { return event }
        let mailbox = mailbox
        engine.waiting.enter(mailbox, until: .now + engine.configuration.deadline) { mailbox.put(.cut) }
        return mailbox.takeOrSuspend()
    }
}
