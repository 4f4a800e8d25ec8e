internal import CAssets

/// A file that pages ask for: the stylesheet, the scripts, the icon; part of the binary.
package enum Asset: String, CaseIterable, Sendable {
    case stylesheet = "foothold.css"
    case script = "foothold.js"
    /// Of the form in which a plan is typed, and loaded by it alone.
    case planScript = "plan.js"
    /// Of the pages that go on by themselves, such as a meeting's.
    case liveScript = "live.js"
    /// Of the form on which people sign.
    case signScript = "sign.js"
    case icon = "favicon.svg"

    /// Its file name.
    package var name: String { rawValue }

    package var contentType: String {
        switch self {
        case .stylesheet: "text/css; charset=utf-8"
        case .script, .planScript, .liveScript, .signScript: "text/javascript; charset=utf-8"
        case .icon: "image/svg+xml"
        }
    }

    /// Its content.
    package var bytes: [UInt8] { Asset.contents[self] ?? [] }

    /// Sixteen hex digits that change with the content (FNV-1a), for an address that may be cached for ever.
    package var version: String { Asset.versions[self] ?? "" }

    /// Where pages find it: `/assets/NAME?v=VERSION`.
    package var path: String { "/assets/\(name)?v=\(version)" }

    /// The element by which a page loads this script besides the one of every page; for the links of its head.
    package var element: HTML { Markup.script(.src(path), .defer) }

    private static let contents = Dictionary(uniqueKeysWithValues: allCases.map { ($0, read($0)) })

    private static let versions = contents.mapValues { bytes in
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }

    private static func read(_ asset: Asset) -> [UInt8] {
        let file =
            switch asset {
            case .stylesheet: unsafe foothold_stylesheet()
            case .script: unsafe foothold_script()
            case .planScript: unsafe foothold_plan_script()
            case .liveScript: unsafe foothold_live_script()
            case .signScript: unsafe foothold_sign_script()
            case .icon: unsafe foothold_icon()
            }
        return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
}
