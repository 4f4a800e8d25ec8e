import CQREncode

/// A text as a QR code (ISO/IEC 18004), drawn as one path of SVG.
package struct QRCode: Sendable {
    /// Units of the drawing's edge, the quiet zone of four modules around the code included.
    package let side: Int
    /// The dark modules, a stroke of runs per row.
    package let path: String

    private static let quiet = 4

    /// Nil for a text that no code can hold (some 2,300 bytes), or an empty one. A quarter of the code may be dirty and it is still read.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let code = unsafe QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_Q) else { return nil }
        defer { unsafe QRcode_free(code) }
        let width = unsafe Int(code.pointee.width)
        let modules = unsafe UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        // The lowest bit of a module says whether it is dark.
        let isDark = unsafe modules.map { $0 & 1 == 1 }
        side = width + 2 * Self.quiet
        path = Self.path(isDark, width)
    }

    private static func path(_ isDark: [Bool], _ width: Int) -> String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let run = isDark[(row * width + column)..<((row + 1) * width)].prefix { $0 }.count
                if run > 0 { path += "M\(column + quiet) \(row + quiet)h\(run)v1h-\(run)z" }
                column += max(run, 1)
            }
        }
        return path
    }
}
