extension Response {
    /// The server's own answer where no handler gives one, as problem details (RFC 9457).
    static func refusal(_ status: Int) -> Response {
        let title =
            switch status {
            case 400: "Bad Request"
            case 404: "Not Found"
            case 413: "Content Too Large"
            case 414: "URI Too Long"
            case 431: "Request Header Fields Too Large"
            case 501: "Not Implemented"
            case 503: "Service Unavailable"
            default: "Internal Server Error"
            }
        var response = Response(status: status, .problem, Array(#"{"type":"about:blank","title":"\#(title)","status":\#(status)}"#.utf8))
        response.headers.append("X-Content-Type-Options", "nosniff")
        return response
    }
}
