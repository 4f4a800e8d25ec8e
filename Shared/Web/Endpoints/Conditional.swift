/// Conditional requests (RFC 9110, section 13): 304 where the client has the current version.
enum Conditional {
    static func apply(to response: inout Response, _ request: Request) {
        guard request.method == .get || request.method == .head, response.status == 200,
            let wanted = request.headers["If-None-Match"], let tag = response.headers["ETag"]
        else { return }
        let tags = wanted.split(separator: ",").map { $0.drop { $0 == " " } }
        guard wanted == "*" || tags.contains(where: { $0 == tag || $0 == "W/" + tag }) else { return }
        response.status = 304
        response.headers.remove("Content-Type")
        response.body = .empty
    }
}
