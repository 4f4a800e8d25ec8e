import CZlib

/// Assets under names that change with their bytes, so that clients keep each for good.
package struct StaticFiles: Sendable {
    /// One asset as it is made, for example `site.css`.
    package struct Asset: Sendable {
        /// The name without a hash.
        package let name: String
        /// The value of Content-Type.
        package let contentType: String
        /// The content.
        package let bytes: [UInt8]

        /// An asset of the parts given.
        package init(_ name: String, _ contentType: String, _ bytes: [UInt8]) {
            self.name = name
            self.contentType = contentType
            self.bytes = bytes
        }
    }

    private struct Entry {
        let plain: Response
        let packed: Response?
        let tags: [String]
    }

    private var entries: [String: Entry] = [:]
    private var paths: [String: String] = [:]

    /// The assets, compressed once.
    package init(_ assets: [Asset]) {
        for asset in assets {
            let hash = Self.hash(asset.bytes)
            let path = Self.path(asset.name, hash)
            paths[asset.name] = path
            entries[path] = Self.entry(asset, hash)
        }
    }

    /// The path `/assets/<name>.<hash>.<ext>` of the asset; nil for an unknown name.
    package func path(_ name: String) -> String? { paths[name] }

    /// The answer to a request for an asset; nil for another path or an unknown one.
    package func response(to request: Request) -> Response? {
        guard request.method == .get || request.method == .head, let entry = entries[request.path] else { return nil }
        let full = request.acceptsGzip ? entry.packed ?? entry.plain : entry.plain
        guard let known = request.headers["If-None-Match"], entry.tags.contains(where: { known.contains($0) }) else { return full }
        var unchanged = Response(status: 304)
        for name in ["ETag", "Cache-Control", "Vary"] { unchanged.headers[name] = full.headers[name] }
        return unchanged
    }

    private static func hash(_ bytes: [UInt8]) -> String {
        let sum = unsafe bytes.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32($0.count)) }
        return hexadecimal(UInt64(sum) << 32 | UInt64(truncatingIfNeeded: bytes.count & 0xFFFF_FFFF))
    }

    private static func path(_ name: String, _ hash: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "/assets/\(name).\(hash)" }
        return "/assets/\(name[..<dot]).\(hash)\(name[dot...])"
    }

    private static func entry(_ asset: Asset, _ hash: String) -> Entry {
        var plain = Response(
            headers: [
                "Content-Type": asset.contentType, "Cache-Control": "public, max-age=31536000, immutable", "ETag": "\"\(hash)\"",
                "Vary": "Accept-Encoding",
            ],
            body: .bytes(asset.bytes))
        guard let bytes = gzipped(asset.bytes, level: 9), bytes.count < asset.bytes.count * 9 / 10 else {
            plain.headers.remove("Vary")
            return Entry(plain: plain, packed: nil, tags: ["\"\(hash)\""])
        }
        var packed = plain
        packed.headers.set("ETag", "\"\(hash)-gzip\"")
        packed.headers.append("Content-Encoding", "gzip")
        packed.body = .bytes(bytes)
        return Entry(plain: plain, packed: packed, tags: ["\"\(hash)\"", "\"\(hash)-gzip\""])
    }
}
