package import FoundationEssentials

extension JSONWriter {
    /// A moment from PostgreSQL's text form in UTC or any offset (`2026-11-23 23:47:39.123+00`), as RFC 3339; null for `infinity`.
    package mutating func timestamp(postgres text: UnsafeRawBufferPointer) {
        guard text.count >= 20, unsafe text[10] == UInt8(ascii: " ") else { return null() }
        separate()
        append(UInt8(ascii: "\""))
        unsafe append(UnsafeRawBufferPointer(rebasing: text[..<10]))
        append(UInt8(ascii: "T"))
        let sign = unsafe text.lastIndex { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } ?? text.count
        unsafe append(UnsafeRawBufferPointer(rebasing: text[11..<max(11, sign)]))
        unsafe appendOffset(UnsafeRawBufferPointer(rebasing: text[max(11, sign)...]))
        append(UInt8(ascii: "\""))
    }

    /// An offset such as `+00` or `-03:30`, as RFC 3339 wants it: `Z` or with its minutes.
    private mutating func appendOffset(_ offset: UnsafeRawBufferPointer) {
        let isUTC = unsafe offset.allSatisfy { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ":") }
        guard !isUTC else { return append(UInt8(ascii: "Z")) }
        unsafe append(offset)
        guard offset.count == 3 else { return }
        append(UInt8(ascii: ":"))
        append(UInt8(ascii: "0"))
        append(UInt8(ascii: "0"))
    }

    /// A UUID in lower case.
    package mutating func uuid(_ value: UUID) {
        separate()
        append(UInt8(ascii: "\""))
        unsafe withUnsafeBytes(of: value.uuid) { octets in
            for place in 0..<16 {
                if place == 4 || place == 6 || place == 8 || place == 10 { append(UInt8(ascii: "-")) }
                let octet = unsafe octets[place]
                append(Self.hexDigit(octet >> 4))
                append(Self.hexDigit(octet & 0xF))
            }
        }
        append(UInt8(ascii: "\""))
    }
}
