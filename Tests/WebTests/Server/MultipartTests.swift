import FoundationEssentials
import Testing
import Web

@Suite struct MultipartTests {
    let type = "multipart/form-data; boundary=\"x y\""

    private func form(_ text: String) -> Body { .bytes(Array(text.replacing("\n", with: "\r\n").utf8)) }

    @Test func `fields and files come in order with their bytes`() throws {
        let body = form(
            """
            preamble
            --x y
            Content-Disposition: form-data; name="title"

            Carpenter
            wanted --x
            --x y
            Content-Disposition: form-data; name="cv"; filename="..\\..\\etc/a %22b%22; c.txt"
            Content-Type: text/plain

            bytes
            --x y--

            """)
        let parts = try body.parts(contentType: type)
        #expect(parts.map(\.name) == ["title", "cv"])
        #expect(parts.map(\.fileName) == [nil, "a \"b\"; c.txt"])
        #expect(parts.map(\.contentType) == [nil, "text/plain"])
        #expect(try parts.map { String(decoding: try $0.body.bytes(), as: UTF8.self) } == ["Carpenter\r\nwanted --x", "bytes"])
    }

    @Test func `a file name loses its folders and control characters`() throws {
        let names = [
            "../../etc/passwd": "passwd", #"C:\\Users\\cv.pdf"#: "cv.pdf", "...": "file", "a\u{1}b": "ab", "%22q%22.txt": "\"q\".txt",
        ]
        for (sent, kept) in names {
            let body = form("--x y\nContent-Disposition: form-data; name=\"f\"; filename=\"\(sent)\"\n\nbytes\n--x y--\n")
            #expect(try body.parts(contentType: type).map(\.fileName) == [kept])
        }
    }

    @Test func `a file field without a choice is an empty field`() throws {
        let body = form(
            "--x y\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\nContent-Type: application/octet-stream\n\n\n--x y--")
        let part = try #require(try body.parts(contentType: type).first)
        #expect(part.fileName == nil && part.body.count == 0)
    }

    @Test func `a large part goes to a file that vanishes with it`() throws {
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
        var whole = Array("--x y\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n".utf8)
        whole += bytes + Array("\r\n--x y--\r\n".utf8)
        let directory = FileManager.default.temporaryDirectory.appending(path: "foothold-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        var limits = MultipartLimits()
        limits.directory = directory
        let part = try #require(try Body.bytes(whole).parts(contentType: type, limits: limits).first)
        guard case .file(let file) = part.body else { Issue.record("kept in memory"); return }
        #expect(try part.body.bytes() == bytes && file.count == bytes.count)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == [])
    }

    @Test func `what breaks the format is refused`() {
        let broken = [
            "", "--x y", "--x y\n", "--x yz\nContent-Disposition: form-data; name=\"a\"\n\nv\n--x y--",
            "--x y\n\nno name\n--x y--", "--x y\nContent-Disposition: form-data\n\nv\n--x y--",
            "--x y\nContent-Disposition: form-data; name=\"a\"\n\nno end",
        ]
        for text in broken { #expect(throws: MultipartError.malformed) { try form(text).parts(contentType: type) } }
        #expect(throws: MultipartError.malformed) { try form("--x--").parts(contentType: "multipart/form-data") }
    }

    @Test func `too many or too large parts are refused`() {
        let part = "--x y\nContent-Disposition: form-data; name=\"a\"\n\nvalue\n"
        var limits = MultipartLimits()
        limits.parts = 2
        #expect(throws: MultipartError.tooManyParts) {
            try form(part + part + part + "--x y--").parts(contentType: type, limits: limits)
        }
        limits.partLimit = 4
        #expect(throws: MultipartError.tooLarge) { try form(part + "--x y--").parts(contentType: type, limits: limits) }
    }

    @Test func `no damage to a form crashes the scanner`() {
        var random = Seeded(state: 7)
        let whole = Array("--x y\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nvalue\r\n--x y--\r\n".utf8)
        var outcomes: [Bool: Int] = [:]
        for _ in 0..<3000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            outcomes[(try? Body.bytes(bytes).parts(contentType: type)) != nil, default: 0] += 1
        }
        #expect(outcomes.count == 2)
    }
}
