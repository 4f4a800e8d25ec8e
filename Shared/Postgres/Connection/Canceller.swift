import CLibPQ
import Threads

/// Asks the server to cancel what one connection runs, over a connection of its own.
@safe final class Canceller: Sendable {
    nonisolated(unsafe) private let handle: OpaquePointer

    /// Takes ownership of what `PQgetCancel` gave; libpq allows its use from any thread.
    init(owning handle: OpaquePointer) {
        unsafe self.handle = unsafe handle
    }

    deinit {
        unsafe PQfreeCancel(handle)
    }

    func cancel() {
        // Without a thread the statement goes on until its time-out.
        _ = OwnThread.run { [self] in
            var message = [CChar](repeating: 0, count: 256)
            unsafe _ = PQcancel(handle, &message, 256)
        }
    }
}
