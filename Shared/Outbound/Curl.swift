import CCurl
import Glibc

/// One libcurl easy handle, set up so that nothing outside our settings decides where it goes.
@safe final class Curl {
    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    private let handle: UnsafeMutableRawPointer
    private let transfer: Transfer
    private var list: UnsafeMutablePointer<curl_slist>?

    init(_ transfer: Transfer, timeout: Duration, connectTimeout: Duration) throws(OutboundError) {
        guard Self.isReady, let handle = unsafe curl_easy_init() else { throw .unreachable("libcurl cannot start") }
        unsafe self.handle = handle
        self.transfer = transfer
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_TIMEOUT_MS, milliseconds(timeout))
        set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(connectTimeout))
        // A proxy from the environment would hide the real address.
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NOPROGRESS, 0)
        callBack()
    }

    deinit {
        unsafe curl_easy_cleanup(handle)
        unsafe curl_slist_free_all(list)
    }

    func set(_ option: CURLoption, _ value: Int) { _ = unsafe foothold_curl_set_long(handle, option, value) }

    func set(_ option: CURLoption, _ value: String) { _ = unsafe foothold_curl_set_text(handle, option, value) }

    /// Sends `body` as it is, copied by libcurl.
    func set(body: [UInt8]) {
        _ = unsafe foothold_curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
        unsafe body.withUnsafeBytes { body in
            _ = unsafe foothold_curl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: body.baseAddress))
        }
    }

    /// Sets a list option: headers, or the recipients of a mail. Once per handle.
    func set(_ option: CURLoption, _ lines: [String]) throws(OutboundError) {
        for line in lines {
            guard let longer = unsafe curl_slist_append(list, line) else { throw .unreachable("out of memory") }
            unsafe list = longer
        }
        _ = unsafe foothold_curl_set_list(handle, option, list)
    }

    /// Performs the transfer on this thread; what the server answered, whatever it says, is no error here.
    func perform() throws(OutboundError) {
        let code = unsafe curl_easy_perform(handle)
        if code == CURLE_OK || (code == CURLE_WRITE_ERROR && transfer.isTruncated) { return }
        throw error(code)
    }

    /// The last reply code of the server; 0 if it never answered.
    var responseCode: Int {
        var code = 0
        _ = unsafe foothold_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &code)
        return code
    }

    /// Seconds that the server asked to wait; nil if it did not.
    var retryAfter: Int? {
        var seconds: curl_off_t = 0
        _ = unsafe foothold_curl_get_size(handle, CURLINFO_RETRY_AFTER, &seconds)
        return seconds > 0 ? Int(seconds) : nil
    }

    private func error(_ code: CURLcode) -> OutboundError {
        if transfer.wasCancelled { return .cancelled }
        if let address = transfer.refusedAddress { return .forbiddenTarget(address) }
        let words = unsafe String(cString: curl_easy_strerror(code))
        return switch code {
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .invalid(words)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_USE_SSL_FAILED, CURLE_SSL_CACERT_BADFILE: .untrusted(words)
        case _ where (400..<600).contains(responseCode): .refused(code: responseCode)
        default: .unreachable(words)
        }
    }

    private func milliseconds(_ duration: Duration) -> Int { Int(duration / .milliseconds(1)) }

    /// Points libcurl's callbacks at `transfer`, which this object keeps alive.
    private func callBack() {
        let context = unsafe Unmanaged.passUnretained(transfer).toOpaque()
        unsafe foothold_curl_on_data(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            let bytes = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
            return unsafe Curl.transfer(context)?.write(bytes) ?? 0
        }
        unsafe foothold_curl_on_data(handle, CURLOPT_READFUNCTION) { buffer, size, count, context in
            let buffer = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
            return unsafe Curl.transfer(context)?.read(into: buffer) ?? 0
        }
        unsafe foothold_curl_on_socket(handle) { context, purpose, address in
            guard let address = unsafe address, let transfer = unsafe Curl.transfer(context) else { return -1 }
            guard let target = unsafe Curl.target(address) else { return -1 }
            return unsafe transfer.open(
                target, family: address.pointee.family, type: address.pointee.socktype, protocolNumber: address.pointee.`protocol`)
        }
        unsafe foothold_curl_on_progress(handle) { context, _, _, _, _ in
            unsafe Curl.transfer(context)?.wasCancelled == true ? 1 : 0
        }
        for option in [CURLOPT_WRITEDATA, CURLOPT_READDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_XFERINFODATA] {
            _ = unsafe foothold_curl_set_pointer(handle, option, context)
        }
    }

    private static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        unsafe context.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The address bytes behind `sockaddr_in` or `sockaddr_in6`, where the kernel's layout puts them.
    private static func target(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Target? {
        guard let start = unsafe foothold_curl_address(address) else { return nil }
        let (offset, count) = unsafe address.pointee.family == AF_INET ? (4, 4) : (8, 16)
        guard unsafe Int(address.pointee.addrlen) >= offset + count else { return nil }
        return unsafe Target(Array(UnsafeRawBufferPointer(start: start + offset, count: count)))
    }
}
