import FoundationEssentials
import Hosting
import Models
import TestSupport
import Testing
import Web

@testable import JobsService

/// What each route is asked with, so that it does what it is for: a refusal then is for whose the thing is, and for nothing else.
enum Asking {
    /// The steps of paths that name no thing.
    static let words: Things = [
        "checks/{days}": "30", "vacancies/{transition}": "pause", "employers/{transition}": "suspend", "referrals/{transition}": "view",
        "interviews/{transition}": "agree",
    ]

    private static let today = CalendarDate(.now)
    private static let terms = "title=Cook&description=Cooks.&contract=permanent&schedule=nights&openings=9"
    private static let times = "times.0.day=2083-06-03&times.0.clock=09:30&minutes=45&place=Gate"
    private static let key = "&expiresOn=\(today.adding(days: 30))"
    private static let fresh = "01a20e9c-d343-790a-a39d-42fd9ecdfbcd"

    /// The bodies of requests that change something, with `<…>` for the owner's things; empty where nothing has to be said.
    static let bodies: [String: String] = [
        "POST /jobs/v1/vacancies": Office.vacancy("Cook", number: "HR-new"),
        "POST /jobs/v1/vacancies/bulk": Office.vacancy("Cook", number: "HR-new"),
        "PUT /jobs/v1/vacancies/{id}": Office.vacancy("Cook", number: "HR-new"),
        "PUT /jobs/v1/vacancies/by-external-id/{externalId}": Office.vacancy("Cook", number: nil),
        "PATCH /jobs/v1/vacancies/{id}": #"{"title": "Cook"}"#,
        "POST /jobs/v1/webhooks": #"{"url": "http://127.0.0.1:9/new"}"#,
        "PATCH /jobs/v1/webhooks/{id}": #"{"types": ["vacancy.*"]}"#,
        "POST /jobs/v1/referrals/{id}/interview": #"{"times": [{"startsAt": "2083-06-03T09:30:00Z", "minutes": 45, "place": "Gate"}]}"#,
        "POST /jobs/v1/referrals/{id}/hire": "{\"startsOn\": \"\(today)\"}",
        "POST /jobs/v1/referrals/{id}/decline": #"{"reason": "other", "text": "Moved away."}"#,
        "POST /jobs/vacancies/filters/new": "name=Cooks",
        "POST /jobs/vacancies/together": "change=pause&batch=\(fresh)&seen.0.id=<vacancies/{id}>&seen.0.version=1",
        "POST /jobs/referrals/together": "change=send&batch=\(fresh)&seen.0.id=<referrals/{id}>&seen.0.version=1",
        "POST /jobs/vacancies/new": terms + "&employer=<employers/{id}>",
        "POST /jobs/vacancies/{id}/edit": "version=1&" + terms,
        "POST /jobs/employers/new": "name=New+Mill",
        "POST /jobs/employers/{id}/edit": "version=2&name=New+Mill",
        "POST /jobs/employers/{id}/{transition}": "reason=Unpaid+wages",
        "POST /jobs/register":
            "programme=<programme>&name=New+Mill&contact.name=Ada&contact.phone=%2B592+225+0000&contact.email=ada%40example.org",
        "POST /jobs/employers/{id}/users/new": "name=Ada&email=ada%40example.org&language=en&part=recruiter",
        "POST /jobs/employers/{id}/relations/new": "kind=call&happenedOn=2026-01-05&note=Masons",
        "POST /jobs/employers/{id}/keys/new": "key=\(fresh)&name=New&scopes=vacancies:read" + key,
        "POST /jobs/employers/{id}/keys/{key}/rotate": "new=\(fresh)&overlap=day" + key,
        "POST /jobs/employers/{id}/webhooks/new": "webhook=\(fresh)&url=http://127.0.0.1:9/new",
        "POST /jobs/webhooks/{id}/edit": "version=1&url=http://127.0.0.1:9/new",
        "POST /jobs/webhooks/{id}/secret": "version=1&overlapHours=24",
        "POST /jobs/referrals/propose": "vacancy=<vacancies/{id}>&person=<person>",
        "POST /jobs/referrals/{id}/consent": Office.consent,
        "POST /jobs/referrals/{id}/hire": "startsOn=\(today)",
        "POST /jobs/referrals/{id}/interview": times,
        "POST /jobs/referrals/{id}/messages": "text=Hello",
        "POST /jobs/interviews/{id}/edit": "version=1&" + times,
        "POST /jobs/placements/new": "person=<person>&employer=Mill&title=Miller&startsOn=\(today)",
        "POST /jobs/placements/{id}/checks/{days}": "answer=kept",
    ]

    /// From which state a referral takes the step that a path names last.
    static let origins = [
        "consent": "proposed", "view": "sent", "{transition}": "sent", "interview": "viewed", "offer": "interview", "hire": "offered",
    ]

    static func name(_ route: Route) -> String { "\(route.method.rawValue) \(route.path)" }

    /// The places of things in the route's path and in its body, in order.
    static func places(in route: Route) -> [String] {
        var noun = ""
        var places: [String] = []
        for step in route.path.split(separator: "/").map(String.init) {
            if step.hasPrefix("{") { places.append("\(noun)/\(step)") } else { noun = step }
        }
        let named = (bodies[name(route)] ?? "").matches(of: /<([^>]+)>/).map { String($0.1) }
        return places.filter { words[$0] == nil } + named.filter { !places.contains($0) && $0 != "programme" }
    }

    /// The route's path with these things in it.
    static func path(of route: Route, _ things: Things) -> String {
        var noun = ""
        return route.path.split(separator: "/").map(String.init).reduce("") { path, step in
            if step.hasPrefix("{") { return path + "/" + (things["\(noun)/\(step)"] ?? words["\(noun)/\(step)"] ?? "") }
            noun = step
            return path + "/" + step
        }
    }

    static func body(of route: Route, _ things: Things) -> String {
        guard !route.method.isSafe else { return "" }
        let body = bodies[name(route)] ?? (route.isForPrograms ? "{}" : "")
        return things.reduce(body) { $0.replacing("<\($1.key)>", with: $1.value) }
    }
}

extension Office {
    /// Asks as a browser of the site does, or as a program, with these things in the path and the body.
    func ask(_ route: Route, _ things: Things, session: String? = nil, token: String? = nil) async -> Response {
        var headers: Headers = ["Sec-Fetch-Site": "same-origin", "If-Match": "\"1\""]
        if !route.method.isSafe { headers.set("Content-Type", Self.mediaType(of: route)) }
        if let session { headers.set("Cookie", "foothold_session=\(session)") }
        if let token { headers.set("Authorization", "Bearer \(token)") }
        let body = Array(Asking.body(of: route, things).utf8)
        return await site.handle(Request(route.method, Asking.path(of: route, things), headers: headers, body: .bytes(body)))
    }

    private static func mediaType(of route: Route) -> String {
        guard route.isForPrograms else { return "application/x-www-form-urlencoded" }
        if route.path.hasSuffix("/bulk") { return "application/x-ndjson" }
        return route.method == .patch && route.path.contains("/vacancies/") ? "application/merge-patch+json" : "application/json"
    }

    /// Every route that is mounted.
    var mounted: [Route] { site.mounts.flatMap(\.routes) }
}
