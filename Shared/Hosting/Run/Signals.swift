import Glibc

/// The signals that ask a process to end.
enum Signals {
    /// Keeps SIGINT and SIGTERM from ending the process at once; call it before other threads start, which inherit it.
    static func hold() {
        var set = endings
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGPIPE, SIG_IGN)
    }

    /// Waits until one of them comes, on a thread of its own.
    static func next() async {
        await withCheckedContinuation { continuation in
            detachThread {
                var set = endings
                var number: Int32 = 0
                sigwait(&set, &number)
                continuation.resume()
            }
        }
    }

    private static var endings: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGINT)
        sigaddset(&set, SIGTERM)
        return set
    }

    /// Waiting for a signal blocks a thread, so it must not be one of the cooperative pool.
    private static func detachThread(_ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Body(body))
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, box.toOpaque())
        pthread_detach(thread)
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}
