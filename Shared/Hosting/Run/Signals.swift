import Glibc

/// The signals that ask a process to end.
enum Signals {
    /// From now on SIGINT and SIGTERM are told to `next`, instead of ending the process at once.
    static func hold() {
        _ = endings
        signal(SIGPIPE, SIG_IGN)
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                var byte: UInt8 = 0
                // A signal handler may do little more than write.
                _ = write(endings.writing, &byte, 1)
            }
        }
    }

    /// Waits until one of them comes, on a thread of its own.
    static func next() async {
        await withCheckedContinuation { continuation in
            detachThread {
                var byte: UInt8 = 0
                while read(endings.reading, &byte, 1) < 0, errno == EINTR {}
                continuation.resume()
            }
        }
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

/// The pipe by which a signal handler wakes the thread that waits.
private let endings: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    return (ends[0], ends[1])
}()
