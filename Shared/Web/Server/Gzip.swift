import CZlib

/// The bytes as a gzip file (RFC 1952), or nil when zlib has no memory; level 1 is fast and 9 is small.
func gzipped(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
    var stream = unsafe z_stream()
    // 15 bits of window, plus 16 for gzip's wrapping.
    guard
        unsafe deflateInit2_(
            &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { unsafe deflateEnd(&stream) }
    let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
    var isDone = false
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            unsafe stream.avail_in = UInt32(input.count)
            unsafe stream.next_out = output.baseAddress
            unsafe stream.avail_out = UInt32(output.count)
            isDone = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
            count = unsafe Int(stream.total_out)
        }
    }
    return isDone ? packed : nil
}

extension Response {
    /// The same answer compressed, where its kind gains by that and the client takes it.
    func compressed(for request: Request) -> Response {
        guard case .bytes(let bytes) = body, bytes.count >= 1024, status == 200 || status >= 400, !headers.contains("Content-Encoding"),
            let type = headers["Content-Type"], Self.isText(type)
        else { return self }
        var response = self
        if !headers.all("Vary").contains("Accept-Encoding") { response.headers.append("Vary", "Accept-Encoding") }
        guard request.acceptsGzip, let packed = gzipped(bytes, level: 4) else { return response }
        response.headers.append("Content-Encoding", "gzip")
        response.body = .bytes(packed)
        return response
    }

    private static func isText(_ contentType: String) -> Bool {
        contentType.hasPrefix("text/") || contentType.hasPrefix("application/json") || contentType.contains("+json")
            || contentType.hasPrefix("application/xml") || contentType.contains("+xml") || contentType.hasPrefix("application/javascript")
    }
}

extension Request {
    /// Whether Accept-Encoding lists gzip with a weight above 0 (RFC 9110 section 12.5.3).
    var acceptsGzip: Bool {
        headers.all("Accept-Encoding").contains { header in
            header.split(separator: ",").contains { coding in
                let parts = coding.lowercased().split(separator: ";").map { $0.filter { $0 != " " } }
                guard parts.first == "gzip" || parts.first == "*" else { return false }
                return !parts.dropFirst().contains { $0.hasPrefix("q=0") && $0.dropFirst(3).allSatisfy { "0.".contains($0) } }
            }
        }
    }
}
