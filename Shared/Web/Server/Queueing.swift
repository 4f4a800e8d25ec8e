import CMicroHTTPD
import Glibc
import Synchronization

extension Connection {
    /// The address at the other end.
    var peer: String {
        guard let context = unsafe http_socket_context(pointer) else { return "unknown" }
        return unsafe Unmanaged<Peer>.fromOpaque(context).takeUnretainedValue().address
    }

    /// The header fields, copied out of the C server.
    func headers() -> Headers {
        var headers = Headers()
        unsafe withUnsafeMutablePointer(to: &headers) { target in
            let copy: MHD_KeyValueIteratorN = { target, _, name, nameCount, value, valueCount in
                let name = unsafe UnsafeRawBufferPointer(start: name, count: nameCount)
                let value = unsafe UnsafeRawBufferPointer(start: value, count: valueCount)
                unsafe target?.assumingMemoryBound(to: Headers.self).pointee.append(rawName: name, rawValue: value)
                return .YES
            }
            _ = unsafe MHD_get_connection_values_n(pointer, .HEADER_KIND, copy, target)
        }
        return headers
    }

    /// Hands the answer to the C server; false closes the connection.
    func queue(_ response: Response, _ engine: Engine) -> Bool {
        guard 200...599 ~= response.status else { return queue(.refusal(500), engine) }
        guard let answer = unsafe makeAnswer(response, engine) else {
            if case .file = response.body { return queue(.refusal(404), engine) }
            return false
        }
        defer { unsafe MHD_destroy_response(answer) }
        unsafe response.headers.forEachRaw { name, value in
            _ = unsafe MHD_add_response_header(answer, name, value)
        }
        if engine.isDraining.load(ordering: .relaxed) {
            _ = unsafe MHD_add_response_header(answer, "Connection", "close")
        }
        return unsafe MHD_queue_response(pointer, UInt32(response.status), answer) == .YES
    }

    private func makeAnswer(_ response: Response, _ engine: Engine) -> OpaquePointer? {
        switch response.body {
        case .bytes(let bytes) where !bytes.isEmpty:
            return unsafe LentBytes.lend(bytes) { base, count, lent in
                unsafe MHD_create_response_from_buffer_with_free_callback_cls(count, base, { unsafe LentBytes.giveBack($0) }, lent)
            }
        case .empty, .bytes: return unsafe MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
        case .file(let path): return unsafe makeAnswer(file: path)
        case .stream(let chunks): return unsafe Outflow.answer(chunks, self, engine)
        case .sized(let count, let chunks): return unsafe Outflow.answer(chunks, count: UInt64(count), self, engine)
        }
    }

    private func makeAnswer(file path: String) -> OpaquePointer? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let answer = unsafe MHD_create_response_from_fd64(UInt64(status.st_size), descriptor)
        else {
            close(descriptor)
            return nil
        }
        return unsafe answer
    }
}

/// Bytes that the C server reads from where they lie.
///
/// Invariant: a native array's elements stay in place while it is neither changed nor released, and nobody else holds this copy.
private final class LentBytes {
    private let bytes: [UInt8]
    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func lend(
        _ bytes: [UInt8],
        to body: (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer) -> OpaquePointer?
    ) -> OpaquePointer? {
        let lent = unsafe Unmanaged.passRetained(LentBytes(bytes))
        let answer = unsafe lent.takeUnretainedValue().bytes.withUnsafeBytes { bytes in
            unsafe body(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, lent.toOpaque())
        }
        if unsafe answer == nil { unsafe lent.release() }
        return unsafe answer
    }

    static func giveBack(_ lent: UnsafeMutableRawPointer?) {
        if let lent = unsafe lent { unsafe Unmanaged<LentBytes>.fromOpaque(lent).release() }
    }
}
