import FoundationEssentials
import Hosting
import Models
import Web

@testable import GrantsService

extension Treasury {
    /// A file of this many bytes that is a PDF as far as anybody looks.
    static func pdf(_ words: String = "A price", size: Int = 40) -> [UInt8] {
        let text = Array("%PDF-1.4 \(words)".utf8)
        return text + (text.count..<max(size, text.count)).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    }

    /// An empty OpenDocument text: a ZIP file whose first entry tells its type.
    static var odt: [UInt8] {
        let (name, type) = (Array("mimetype".utf8), Array(FileType.openText.mediaType.utf8))
        func little(_ value: Int, _ bytes: Int) -> [UInt8] { (0..<bytes).map { UInt8(value >> ($0 * 8) & 0xFF) } }
        let sizes = little(0, 4) + little(type.count, 4) + little(type.count, 4) + little(name.count, 2)
        let local = [0x50, 0x4B, 3, 4] + little(20, 2) + little(0, 8) + sizes + little(0, 2) + name + type
        let entry = [0x50, 0x4B, 1, 2] + little(20, 2) + little(20, 2) + little(0, 8) + sizes + little(0, 16) + name
        let end =
            [0x50, 0x4B, 5, 6] + little(0, 4) + little(1, 2) + little(1, 2) + little(entry.count, 4) + little(local.count, 4) + little(0, 2)
        return local + entry + end
    }

    /// Posts a document of a plan as a browser does.
    func upload(
        _ bytes: [UInt8], named name: String = "price.pdf", as id: ApplicationDocument.ID? = nil, kind: String = "quotation",
        to application: GrantApplication.ID, by token: String? = "cleo"
    ) async -> Response {
        let id = id ?? ApplicationDocument.ID(at: moment)
        return await post(
            "/grants/applications/\(application)/documents/new", [("id", id.description), ("kind", kind)], file: bytes, named: name,
            as: token)
    }

    /// Posts a form with a file as a browser does.
    func post(
        _ path: String, _ fields: [(name: String, value: String)], file bytes: [UInt8], named name: String, as token: String? = "cleo"
    ) async -> Response {
        let fields = fields.map { name, value in "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n" }
        let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: image/png\r\n\r\n"
        let body = Array((fields.joined() + head).utf8) + bytes + Array("\r\n--b--\r\n".utf8)
        var headers: Headers = ["Accept": "text/html", "Content-Type": "multipart/form-data; boundary=b", "Sec-Fetch-Site": "same-origin"]
        if let token { headers.set("Cookie", "\(Credentials.cookie)=\(token)") }
        return await site.handle(Request(.post, path, headers: headers, body: .bytes(body)))
    }

    /// The documents of an application, as the database has them.
    func documents(of application: GrantApplication.ID) async throws -> [ApplicationDocument] {
        try await run([DocumentStore.of(admitted(to: application))])[0].map { try DocumentStore.Listed($0).document }
    }

    /// Asks for a document as a browser does.
    func fetch(_ document: ApplicationDocument.ID, of application: GrantApplication.ID, as token: String? = "cleo") async -> Response {
        await get("/grants/v1/applications/\(application)/documents/\(document)", as: token, accept: "*/*")
    }
}

extension Response {
    /// All that it carries, a stream read to its end.
    var whole: [UInt8] {
        get async {
            switch body {
            case .bytes(let bytes): return bytes
            case .sized(_, let chunks), .stream(let chunks):
                var bytes: [UInt8] = []
                for await chunk in chunks { bytes += chunk }
                return bytes
            case .empty, .file: return []
            }
        }
    }
}
