import CMicroHTTPD
import Synchronization

/// Where a task leaves what a connection waits for: the connection sleeps while it is empty and is woken exactly once.
final class Mailbox<Message: Sendable>: Sendable {
    private enum State {
        case empty
        case full(Message)
        /// Empty, and the connection is suspended, so it cannot go away before it is resumed.
        case awaited
    }

    private let state = Mutex(State.empty)
    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// Leaves a message and wakes the connection; false when one lies there already.
    @discardableResult
    func put(_ message: Message) -> Bool {
        state.withLock { state in
            switch state {
            case .full: return false
            case .empty: state = .full(message)
            case .awaited:
                state = .full(message)
                connection.resume()
            }
            return true
        }
    }

    /// The message, or nil; called on the connection's thread.
    func take() -> Message? {
        state.withLock { state in
            guard case .full(let message) = state else { return nil }
            state = .empty
            return message
        }
    }

    /// The message; where there is none the connection is suspended until there is. Called on the connection's thread.
    func takeOrSuspend() -> Message? {
        state.withLock { state in
            if case .full(let message) = state {
                state = .empty
                return message
            }
            connection.suspend()
            state = .awaited
            return nil
        }
    }
}

/// The C server's handle of a connection, of which other threads may only use `resume`, and only while it is suspended.
@safe struct Connection: @unchecked Sendable {
    let pointer: OpaquePointer
    let lane: Lane

    func suspend() { unsafe MHD_suspend_connection(pointer) }

    func resume() {
        unsafe MHD_resume_connection(pointer)
        lane.goOn()
    }
}
