import Threads

/// Serves one live connection until it is lost or closed: on an event loop, or on a thread that does nothing else.
///
/// Invariant: one thread at a time touches it, that of the loop until the loop lets go of it.
final class PipelineServer: EventSource, @unchecked Sendable {
    private var pipeline: Pipeline
    private let connection: Connection

    init(_ pipeline: consuming Pipeline, of connection: Connection) {
        self.pipeline = pipeline
        self.connection = connection
    }

    var watched: Watched { pipeline.watched }

    func turn(_ ready: Readiness) -> Turn {
        switch pipeline.turn(ready, sleeper: .loop) {
        case .more: return .busy
        case .waiting: return .idle()
        case .ended(let loss):
            connection.goOn(after: loss)
            return .over
        }
    }

    func leave() {
        if !OwnThread.run({ self.serveAlone() }) { connection.end(.closed) }
    }

    func serveAlone() {
        var ready = Readiness()
        while true {
            switch pipeline.turn(ready, sleeper: .thread) {
            case .more: ready = []
            case .waiting:
                var watched = [pipeline.watched]
                connection.bell.wait(for: &watched)
                ready = watched[0].ready
            case .ended(let loss): return connection.goOn(after: loss)
            }
        }
    }
}
