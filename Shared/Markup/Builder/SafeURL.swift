/// Whether a browser that follows `url` stays with http, https, mail or telephone; a relative one does.
///
/// Reads it as browsers do (WHATWG URL, "basic URL parser"): white space and control characters around and within the scheme do not count.
package func isSafeURL(_ url: String) -> Bool {
    if let first = url.utf8.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "#") || first == UInt8(ascii: "?") { return true }
    var scheme: [UInt8] = []
    for byte in url.utf8 where byte > 0x20 && byte != 0x7F {
        switch byte {
        case UInt8(ascii: ":"): return safeSchemes.contains(String(decoding: scheme, as: UTF8.self))
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
        default: scheme.append(byte)
        }
    }
    return true
}

private let safeSchemes: Set<String> = ["http", "https", "mailto", "tel"]
