import FoundationEssentials

/// What an endpoint answers: a `Codable` value needs nothing more than to say so.
package protocol Reply: Sendable {
    /// The body's shape in the API's documents; nil where there is no body.
    static var schema: Schema? { get }
    /// 200 unless said otherwise.
    static var status: Int { get }
    /// Every status that it may have, `status` first.
    static var statuses: [Int] { get }
    /// The media type of the body.
    static var mediaType: String { get }
    /// Headers that every such answer has, each with what it says.
    static var headers: [String: String] { get }
    func response() throws -> Response
    /// For answers that depend on the request, such as links.
    func response(to request: Request) throws -> Response
}

extension Reply {
    package static var status: Int { 200 }
    package static var statuses: [Int] { [status] }
    package static var mediaType: String { "application/json" }
    package static var headers: [String: String] { [:] }

    package func response(to request: Request) throws -> Response {
        try response()
    }
}

extension Reply where Self: Codable {
    package static var schema: Schema? { Probe.schema(of: Self.self) }

    package func response() throws -> Response {
        try Response(status: Self.status, .json, JSONText.encode(self))
    }
}

extension Array: Reply where Element: Reply & Codable {}

/// 201 with the place of what was made.
package struct Created<Value: Reply>: Reply {
    package let value: Value
    /// The path of the new thing.
    package let location: String
    package static var schema: Schema? { Value.schema }
    package static var status: Int { 201 }
    package static var headers: [String: String] { Value.headers.merging(["Location": "The path of what was made."]) { $1 } }

    package init(_ value: Value, at location: String) {
        self.value = value
        self.location = location
    }

    package func response() throws -> Response {
        var response = try value.response()
        response.status = Self.status
        response.headers.set("Location", location)
        return response
    }
}

/// 201 with the place of what was made, or 200 for what was there.
package struct Put<Value: Reply>: Reply {
    package let value: Value
    /// The path of what was made; nil where it was there.
    package let madeAt: String?
    package static var schema: Schema? { Value.schema }
    package static var statuses: [Int] { [200, 201] }
    package static var headers: [String: String] { Value.headers.merging(["Location": "The path of what was made, with 201."]) { $1 } }

    package init(_ value: Value, madeAt: String? = nil) {
        self.value = value
        self.madeAt = madeAt
    }

    package func response() throws -> Response {
        guard let madeAt else { return try value.response() }
        return try Created(value, at: madeAt).response()
    }
}

/// A value with its version as a strong `ETag`, which `If-None-Match` and `If-Match` refer to.
package struct Versioned<Value: Reply>: Reply {
    package let value: Value
    package let version: Int
    package static var schema: Schema? { Value.schema }
    package static var status: Int { Value.status }
    package static var headers: [String: String] {
        Value.headers.merging(["ETag": "The version, for If-Match and If-None-Match."]) { $1 }
    }

    package init(_ value: Value, version: Int) {
        self.value = value
        self.version = version
    }

    package func response() throws -> Response {
        var response = try value.response()
        response.headers.set("ETag", "\"\(version)\"")
        return response
    }
}

/// 204: done, and nothing to add.
package struct NoContent: Reply {
    package static var schema: Schema? { nil }
    package static var status: Int { 204 }

    package init() {}

    package func response() throws -> Response {
        Response(status: 204)
    }
}

/// 202: taken on, and done later.
package struct Accepted<Value: Reply>: Reply {
    package let value: Value
    package static var schema: Schema? { Value.schema }
    package static var status: Int { 202 }
    package static var headers: [String: String] { Value.headers }

    package init(_ value: Value) {
        self.value = value
    }

    package func response() throws -> Response {
        var response = try value.response()
        response.status = Self.status
        return response
    }
}

/// JSON written directly, for hot answers; `Shape` is a type that it could be decoded as.
package struct Written<Shape: Decodable>: Reply {
    package let bytes: [UInt8]
    package static var schema: Schema? { Probe.schema(of: Shape.self) }

    package init(_ writer: consuming JSONWriter) {
        bytes = writer.bytes
    }

    package init(json bytes: [UInt8]) {
        self.bytes = bytes
    }

    package func response() throws -> Response {
        Response(.json, bytes)
    }
}

/// A JSON value on each line, sent as they are made; `Line` is a type that each could be decoded as.
package struct Lines<Line: Decodable>: Reply {
    package let lines: AsyncStream<[UInt8]>
    package static var schema: Schema? { Probe.schema(of: Line.self) }
    package static var mediaType: String { MediaType.lines }

    /// `lines` gives whole lines with their ends.
    package init(_ lines: AsyncStream<[UInt8]>) {
        self.lines = lines
    }

    package func response() -> Response {
        Response(headers: ["Content-Type": Self.mediaType], body: .stream(lines))
    }
}

/// A file for the browser to save.
package struct Download: Reply {
    package let name: String
    package let contentType: String
    package let body: Payload
    /// Whether anything on the way may keep it; not where the address alone gives access.
    private let isKept: Bool
    package static var schema: Schema? { .any }
    package static var mediaType: String { "*/*" }

    package init(_ name: String, contentType: String, body: Payload, isKept: Bool = true) {
        self.name = name
        self.contentType = contentType
        self.body = body
        self.isKept = isKept
    }

    package func response() -> Response {
        var response = Response(headers: ["Content-Type": contentType], body: body)
        // Opened in the browser all the same, it runs nothing and belongs to no site.
        response.headers.set("Content-Security-Policy", "sandbox")
        if !isKept { response.headers.set("Cache-Control", "no-store") }
        response.headers.set("Content-Disposition", "attachment; filename*=UTF-8''\(PercentCoding.encode(name))")
        return response
    }
}
