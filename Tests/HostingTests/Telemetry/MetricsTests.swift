import Testing

@testable import Hosting

@Suite struct Measures {
    @Test func `are told as Prometheus reads them, by route and not by address`() {
        let metrics = Metrics()
        metrics.record(route: "/vacancies/{id}", status: 200, seconds: 0.002)
        metrics.record(route: "/vacancies/{id}", status: 404, seconds: 20)
        let lines = metrics.text().split(separator: "\n").map(String.init)
        for line in [
            "# TYPE foothold_request_seconds histogram",
            #"foothold_request_seconds_bucket{route="/vacancies/{id}",le="0.001"} 0"#,
            #"foothold_request_seconds_bucket{route="/vacancies/{id}",le="0.0025"} 1"#,
            #"foothold_request_seconds_bucket{route="/vacancies/{id}",le="10.0"} 1"#,
            #"foothold_request_seconds_bucket{route="/vacancies/{id}",le="+Inf"} 2"#,
            #"foothold_request_seconds_count{route="/vacancies/{id}"} 2"#,
            #"foothold_requests_total{route="/vacancies/{id}",status="404"} 1"#,
        ] {
            #expect(lines.contains(line))
        }
    }
}
