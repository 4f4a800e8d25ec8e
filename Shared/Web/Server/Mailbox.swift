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

    /// Wakes the connection without a message.
    func wake() {
        state.withLock { state in
            guard case .awaited = state else { return }
            state = .empty
            connection.resume()
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

    /// What a look into the box came to.
    enum Look {
        case message(Message)
        /// The box is empty, but something else is to be done first.
        case more
        /// The connection is suspended until there is a message or somebody wakes it.
        case suspended
    }

    /// Takes the message, or suspends the connection unless there `isMore` to do before; called on the connection's thread.
    func takeOrSuspend(unless isMore: () -> Bool = { false }) -> Look {
        state.withLock { state in
            if case .full(let message) = state {
                state = .empty
                return .message(message)
            }
            if isMore() { return .more }
            connection.suspend()
            state = .awaited
            return .suspended
        }
    }
}

/// The C server's handle of a connection, of which other threads may only use `resume`, and only while it is suspended.
@safe struct Connection: @unchecked Sendable {
    let pointer: OpaquePointer

    func suspend() { unsafe MHD_suspend_connection(pointer) }
    func resume() { unsafe MHD_resume_connection(pointer) }
}
