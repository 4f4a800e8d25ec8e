import Synchronization

/// Counts what the service does, and says it in the text format of Prometheus.
package final class Metrics: Sendable {
    /// Upper bounds of the duration buckets, in seconds.
    private static let bounds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

    private struct Series {
        var buckets = [UInt64](repeating: 0, count: Metrics.bounds.count + 1)
        var seconds = 0.0
        var statuses: [Int: UInt64] = [:]

        mutating func record(_ status: Int, _ seconds: Double) {
            buckets[Metrics.bounds.firstIndex { seconds <= $0 } ?? Metrics.bounds.count] += 1
            self.seconds += seconds
            statuses[status, default: 0] += 1
        }
    }

    private let series = Mutex<[String: Series]>([:])

    package init() {}

    /// Counts one request of a route, its HTTP status and its duration in seconds.
    package func record(route: String, status: Int, seconds: Double) {
        series.withLock { $0[route, default: Series()].record(status, seconds) }
    }

    /// All of it, in Prometheus' text format.
    package func text() -> String {
        var text = "# TYPE foothold_request_seconds histogram\n"
        let current = series.withLock { $0 }
        for (route, series) in current.sorted(by: { $0.key < $1.key }) {
            var below: UInt64 = 0
            for (place, count) in series.buckets.enumerated() {
                below += count
                let bound = place < Self.bounds.count ? String(Self.bounds[place]) : "+Inf"
                text += "foothold_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(below)\n"
            }
            text += "foothold_request_seconds_sum{route=\"\(route)\"} \(series.seconds)\n"
            text += "foothold_request_seconds_count{route=\"\(route)\"} \(below)\n"
        }
        text += "# TYPE foothold_requests_total counter\n"
        for (route, series) in current.sorted(by: { $0.key < $1.key }) {
            for (status, count) in series.statuses.sorted(by: { $0.key < $1.key }) {
                text += "foothold_requests_total{route=\"\(route)\",status=\"\(status)\"} \(count)\n"
            }
        }
        return text
    }
}
